package com.terp.chatops.verify.rules;

import com.terp.chatops.verify.check.Rule;

/** No quote moves stock. */
final class QuotesMoveNoStock extends Rule {
  QuotesMoveNoStock() {
    super(
        "No quote moves stock",
        "stock movements for a quote",
        """
        SELECT CONCAT(orders.order_number, ' movement ', inventoryMovements.id) AS k
        FROM inventoryMovements JOIN orders ON orders.id = inventoryMovements.referenceId
        WHERE inventoryMovements.deleted_at IS NULL AND inventoryMovements.referenceType = 'ORDER'
          AND inventoryMovements.inventoryMovementType = 'SALE' AND orders.orderType = 'QUOTE'\
        """);
  }
}
