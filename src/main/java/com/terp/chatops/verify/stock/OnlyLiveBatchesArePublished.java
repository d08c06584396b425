package com.terp.chatops.verify.stock;

import com.terp.chatops.verify.check.Habit;

/** Only batches for sale are published. */
final class OnlyLiveBatchesArePublished extends Habit {
  OnlyLiveBatchesArePublished() {
    super(
        "Only batches for sale are published",
        "published batches that are not for sale",
        """
        SELECT code AS k FROM batches
        WHERE deleted_at IS NULL AND batchStatus <> 'LIVE' AND (publishEcom = 1 OR publishB2b = 1)\
        """,
        "SELECT COUNT(*) FROM batches WHERE publishEcom = 1 OR publishB2b = 1");
  }
}
