package com.terp.chatops.verify.stock;

import com.terp.chatops.verify.check.Habit;

/** Something is left of a batch that is for sale. */
final class LiveBatchesHaveSomething extends Habit {
  LiveBatchesHaveSomething() {
    super(
        "Something is left of a batch that is for sale",
        "batches for sale with nothing on hand",
        """
        SELECT code AS k FROM batches
        WHERE deleted_at IS NULL AND batchStatus = 'LIVE' AND onHandQty <= 0\
        """,
        "SELECT COUNT(*) FROM batches WHERE batchStatus = 'LIVE'");
  }
}
