package com.terp.chatops.verify.stock;

import com.terp.chatops.verify.check.Habit;

/** The first movement of a batch brings it in. */
final class FirstMovementBringsItIn extends Habit {
  FirstMovementBringsItIn() {
    super(
        "The first movement of a batch brings it in",
        "batches whose first movement starts from something",
        """
        SELECT batches.code AS k FROM batches
        JOIN (SELECT batchId, quantityBefore,
                ROW_NUMBER() OVER (PARTITION BY batchId ORDER BY createdAt, id) AS place
              FROM inventoryMovements WHERE deleted_at IS NULL) moved
          ON moved.batchId = batches.id AND moved.place = 1
        WHERE ABS(moved.quantityBefore) > 0.0001\
        """,
        "SELECT COUNT(DISTINCT batchId) FROM inventoryMovements");
  }
}
