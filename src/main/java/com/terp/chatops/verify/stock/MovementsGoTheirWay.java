package com.terp.chatops.verify.stock;

import com.terp.chatops.verify.check.Rule;

/** Stock comes in by an intake and goes out by a sale. */
final class MovementsGoTheirWay extends Rule {
  MovementsGoTheirWay() {
    super(
        "Stock comes in by an intake and goes out by a sale",
        "movements that go the other way than their type",
        """
        SELECT CONCAT(inventoryMovementType, ' ', id) AS k FROM inventoryMovements
        WHERE deleted_at IS NULL
          AND ((inventoryMovementType = 'INTAKE' AND quantityChange < 0)
            OR (inventoryMovementType IN ('SALE', 'DISPOSAL') AND quantityChange > 0)
            OR (inventoryMovementType IN ('RETURN', 'REFUND_RETURN') AND quantityChange < 0
              AND COALESCE(referenceType, '') <> 'VENDOR_RETURN'))\
        """);
  }
}
