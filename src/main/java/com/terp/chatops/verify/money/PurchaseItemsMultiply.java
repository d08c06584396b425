package com.terp.chatops.verify.money;

import com.terp.chatops.verify.check.Rule;

/** What an item of a purchase order costs is its quantity times its price. */
final class PurchaseItemsMultiply extends Rule {
  PurchaseItemsMultiply() {
    super(
        "What an item of a purchase order costs is its quantity times its price",
        "items of purchase orders that are not quantity times price",
        """
        SELECT id AS k FROM purchaseOrderItems
        WHERE deletedAt IS NULL
          AND LEAST(ABS(totalCost - quantityOrdered * unitCost),
            ABS(totalCost - COALESCE(quantityReceived, quantityOrdered) * unitCost))
            > 0.01 + 0.005 * quantityOrdered\
        """);
  }
}
