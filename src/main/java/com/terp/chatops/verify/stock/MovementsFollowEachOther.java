package com.terp.chatops.verify.stock;

import com.terp.chatops.verify.check.Rule;

/** Each movement of a batch starts where the one before ended. */
final class MovementsFollowEachOther extends Rule {
  MovementsFollowEachOther() {
    super(
        "Each movement of a batch starts where the one before ended",
        "movements that do not start where the one before ended",
        """
        SELECT CONCAT(batches.code, ' movement ', moved.id) AS k FROM (
          SELECT id, batchId, quantityBefore,
            LAG(quantityAfter) OVER (PARTITION BY batchId ORDER BY createdAt, id) AS left_before
          FROM inventoryMovements WHERE deleted_at IS NULL) moved
        JOIN batches ON batches.id = moved.batchId
        WHERE ABS(moved.left_before - moved.quantityBefore) > 0.0001\
        """);
  }
}
