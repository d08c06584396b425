package com.terp.chatops.verify.money;

import com.terp.chatops.verify.check.Rule;

/** Subtotal, tax and discount make a bill's total. */
final class BillTotalAddsUp extends Rule {
  BillTotalAddsUp() {
    super(
        "Subtotal, tax and discount make a bill's total",
        "bills whose subtotal, tax and discount do not make the total",
        """
        SELECT billNumber AS k FROM bills
        WHERE deleted_at IS NULL AND ABS(subtotal + taxAmount - discountAmount - totalAmount) > 0.01\
        """);
  }
}
