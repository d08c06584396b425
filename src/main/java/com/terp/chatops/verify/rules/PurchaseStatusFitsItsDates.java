package com.terp.chatops.verify.rules;

import com.terp.chatops.verify.check.Habit;

/** A purchase order's status fits its dates. */
final class PurchaseStatusFitsItsDates extends Habit {
  PurchaseStatusFitsItsDates() {
    super(
        "A purchase order's status fits its dates",
        "purchase orders whose status does not fit their dates",
        """
        SELECT CONCAT(poNumber, ' ', purchaseOrderStatus) AS k FROM purchaseOrders
        WHERE deletedAt IS NULL
          AND ((purchaseOrderStatus IN ('DRAFT', 'SENT', 'CONFIRMED') AND actualDeliveryDate IS NOT NULL)
            OR (purchaseOrderStatus = 'DRAFT' AND sentAt IS NOT NULL)
            OR (purchaseOrderStatus IN ('DRAFT', 'SENT') AND confirmedAt IS NOT NULL)
            OR (purchaseOrderStatus = 'RECEIVED' AND actualDeliveryDate IS NULL))\
        """,
        "SELECT COUNT(*) FROM purchaseOrders");
  }
}
