package com.terp.chatops.verify.stock;

import com.terp.chatops.verify.check.Rule;

/** Nothing is taken from a batch before its lot came in. */
final class NothingShipsBeforeItsLot extends Rule {
  NothingShipsBeforeItsLot() {
    super(
        "Nothing is taken from a batch before its lot came in",
        "sales taken from a batch before its lot came in",
        """
        SELECT CONCAT(batches.code, ' movement ', inventoryMovements.id) AS k FROM inventoryMovements
        JOIN batches ON batches.id = inventoryMovements.batchId
        JOIN lots ON lots.id = batches.lotId
        WHERE inventoryMovements.deleted_at IS NULL AND inventoryMovements.inventoryMovementType = 'SALE'
          AND inventoryMovements.createdAt < lots.date\
        """);
  }
}
