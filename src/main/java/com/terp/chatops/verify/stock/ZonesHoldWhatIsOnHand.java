package com.terp.chatops.verify.stock;

import com.terp.chatops.verify.check.Habit;

/** The zones of a batch hold what is on hand. */
final class ZonesHoldWhatIsOnHand extends Habit {
  ZonesHoldWhatIsOnHand() {
    super(
        "The zones of a batch hold what is on hand",
        "batches whose zones hold another quantity than is on hand",
        """
        SELECT batches.code AS k FROM batches
        JOIN (SELECT batch_id, SUM(quantity) AS quantity FROM batch_zone_assignments
              GROUP BY batch_id) placed ON placed.batch_id = batches.id
        WHERE batches.deleted_at IS NULL AND ABS(placed.quantity - batches.onHandQty) > 0.0001\
        """,
        "SELECT COUNT(DISTINCT batch_id) FROM batch_zone_assignments");
  }
}
