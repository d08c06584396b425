package com.terp.chatops.verify.time;

import com.terp.chatops.verify.check.Rule;

/** Samples are requested, fulfilled and returned in that order. */
final class SamplesPassTheirSteps extends Rule {
  SamplesPassTheirSteps() {
    super(
        "Samples are requested, fulfilled and returned in that order",
        "sample requests fulfilled or returned before their time",
        """
        SELECT id AS k FROM sampleRequests
        WHERE fulfilledDate < requestDate OR cancelledDate < requestDate
          OR returnDate < fulfilledDate OR returnApprovedDate < returnRequestedDate
          OR vendorConfirmedDate < vendorShippedDate\
        """);
  }
}
