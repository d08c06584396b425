package com.terp.chatops.verify.stock;

import com.terp.chatops.verify.check.Hint;

/**
 * The last movement of a batch leaves what is on hand. A hint only: TERP itself takes what an order
 * sells off a batch, and gives it back, without a movement in places.
 */
final class LastMovementLeavesWhatIsOnHand extends Hint {
  LastMovementLeavesWhatIsOnHand() {
    super(
        "The last movement of a batch leaves what is on hand",
        "batches whose last movement does not leave what is on hand",
        """
        SELECT batches.code AS k FROM batches
        JOIN (SELECT batchId, quantityAfter,
                ROW_NUMBER() OVER (PARTITION BY batchId ORDER BY createdAt DESC, id DESC) AS place
              FROM inventoryMovements WHERE deleted_at IS NULL) moved
          ON moved.batchId = batches.id AND moved.place = 1
        WHERE batches.deleted_at IS NULL AND ABS(moved.quantityAfter - batches.onHandQty) > 0.0001\
        """);
  }
}
