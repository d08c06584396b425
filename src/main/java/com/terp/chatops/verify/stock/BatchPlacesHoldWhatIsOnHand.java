package com.terp.chatops.verify.stock;

import com.terp.chatops.verify.check.Habit;

/** The places of a batch hold what is on hand. */
final class BatchPlacesHoldWhatIsOnHand extends Habit {
  BatchPlacesHoldWhatIsOnHand() {
    super(
        "The places of a batch hold what is on hand",
        "batches whose places hold another quantity than is on hand",
        """
        SELECT batches.code AS k FROM batches
        JOIN (SELECT batchId, SUM(qty) AS quantity FROM batchLocations
              WHERE deleted_at IS NULL GROUP BY batchId) placed ON placed.batchId = batches.id
        WHERE batches.deleted_at IS NULL AND ABS(placed.quantity - batches.onHandQty) > 0.0001\
        """,
        "SELECT COUNT(DISTINCT batchId) FROM batchLocations WHERE deleted_at IS NULL");
  }
}
