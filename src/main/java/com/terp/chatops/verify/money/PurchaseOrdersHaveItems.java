package com.terp.chatops.verify.money;

import com.terp.chatops.verify.check.Habit;

/** Every purchase order has items. */
final class PurchaseOrdersHaveItems extends Habit {
  PurchaseOrdersHaveItems() {
    super(
        "Every purchase order has items",
        "purchase orders without an item",
        """
        SELECT purchaseOrders.poNumber AS k FROM purchaseOrders
        LEFT JOIN purchaseOrderItems ON purchaseOrderItems.purchaseOrderId = purchaseOrders.id
          AND purchaseOrderItems.deletedAt IS NULL
        WHERE purchaseOrders.deletedAt IS NULL AND purchaseOrderItems.id IS NULL\
        """,
        "SELECT COUNT(*) FROM purchaseOrders");
  }
}
