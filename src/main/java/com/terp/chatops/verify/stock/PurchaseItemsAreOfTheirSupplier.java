package com.terp.chatops.verify.stock;

import com.terp.chatops.verify.check.Habit;

/** An item of a purchase order is of its supplier. */
final class PurchaseItemsAreOfTheirSupplier extends Habit {
  PurchaseItemsAreOfTheirSupplier() {
    super(
        "An item of a purchase order is of its supplier",
        "purchase orders with an item of another supplier",
        """
        SELECT DISTINCT purchaseOrders.poNumber AS k FROM purchaseOrderItems
        JOIN purchaseOrders ON purchaseOrders.id = purchaseOrderItems.purchaseOrderId
        WHERE purchaseOrderItems.deletedAt IS NULL
          AND purchaseOrderItems.supplier_client_id <> purchaseOrders.supplier_client_id\
        """,
        "SELECT COUNT(*) FROM purchaseOrders");
  }
}
