package com.terp.chatops.verify.money;

import com.terp.chatops.verify.check.Rule;

/** A purchase order's subtotal is the sum of its items. */
final class PurchaseOrderIsItsItems extends Rule {
  PurchaseOrderIsItsItems() {
    super(
        "A purchase order's subtotal is the sum of its items",
        "purchase orders whose subtotal is not the sum of their items",
        """
        SELECT purchaseOrders.poNumber AS k FROM purchaseOrders
        JOIN (SELECT purchaseOrderId, SUM(totalCost) AS cost, COUNT(*) AS items_counted
              FROM purchaseOrderItems WHERE deletedAt IS NULL GROUP BY purchaseOrderId) items_of
          ON items_of.purchaseOrderId = purchaseOrders.id
        WHERE purchaseOrders.deletedAt IS NULL
          AND ABS(purchaseOrders.subtotal - items_of.cost) > 0.01 * items_of.items_counted\
        """);
  }
}
