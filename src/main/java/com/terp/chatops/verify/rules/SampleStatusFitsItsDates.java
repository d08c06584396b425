package com.terp.chatops.verify.rules;

import com.terp.chatops.verify.check.Habit;

/** A sample request's status fits its dates. */
final class SampleStatusFitsItsDates extends Habit {
  SampleStatusFitsItsDates() {
    super(
        "A sample request's status fits its dates",
        "sample requests whose status does not fit their dates",
        """
        SELECT CONCAT(id, ' ', sampleRequestStatus) AS k FROM sampleRequests
        WHERE (sampleRequestStatus = 'PENDING' AND fulfilledDate IS NOT NULL)
          OR (sampleRequestStatus = 'CANCELLED' AND cancelledDate IS NULL)
          OR (sampleRequestStatus = 'FULFILLED' AND fulfilledDate IS NULL)\
        """,
        "SELECT COUNT(*) FROM sampleRequests");
  }
}
