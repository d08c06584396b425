package com.terp.chatops.verify.rules;

import com.terp.chatops.verify.check.Habit;

/** A received purchase order received something. */
final class ReceivedPurchasesReceivedSomething extends Habit {
  ReceivedPurchasesReceivedSomething() {
    super(
        "A received purchase order received something",
        "received purchase orders that received nothing",
        """
        SELECT purchaseOrders.poNumber AS k FROM purchaseOrders
        JOIN (SELECT purchaseOrderId, SUM(COALESCE(quantityReceived, 0)) AS quantity
              FROM purchaseOrderItems WHERE deletedAt IS NULL GROUP BY purchaseOrderId) items_of
          ON items_of.purchaseOrderId = purchaseOrders.id
        WHERE purchaseOrders.deletedAt IS NULL AND purchaseOrders.purchaseOrderStatus = 'RECEIVED'
          AND items_of.quantity <= 0\
        """,
        "SELECT COUNT(*) FROM purchaseOrders WHERE purchaseOrderStatus = 'RECEIVED'");
  }
}
