package com.terp.chatops.verify.time;

import com.terp.chatops.verify.check.Habit;

/** A batch is not older than its lot. */
final class BatchesAreNotOlderThanTheirLot extends Habit {
  BatchesAreNotOlderThanTheirLot() {
    super(
        "A batch is not older than its lot",
        "batches from before their lot",
        """
        SELECT batches.code AS k FROM batches JOIN lots ON lots.id = batches.lotId
        WHERE batches.deleted_at IS NULL AND batches.createdAt < DATE(lots.date)\
        """,
        "SELECT COUNT(*) FROM batches");
  }
}
