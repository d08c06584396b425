package com.terp.chatops.verify.money;

import com.terp.chatops.verify.check.Rule;

/** Subtotal, tax and shipping make a purchase order's total. */
final class PurchaseOrderAddsUp extends Rule {
  PurchaseOrderAddsUp() {
    super(
        "Subtotal, tax and shipping make a purchase order's total",
        "purchase orders whose subtotal, tax and shipping do not make the total",
        """
        SELECT poNumber AS k FROM purchaseOrders
        WHERE deletedAt IS NULL
          AND ABS(subtotal + COALESCE(tax, 0) + COALESCE(shipping, 0) - total) > 0.01\
        """);
  }
}
