package com.terp.chatops.verify.stock;

import com.terp.chatops.verify.check.Hint;

/**
 * Each movement of a batch starts where the one before ended. A hint only: TERP itself changes what
 * is on hand without a movement in places, and the next one starts from there.
 */
final class MovementsFollowEachOther extends Hint {
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
