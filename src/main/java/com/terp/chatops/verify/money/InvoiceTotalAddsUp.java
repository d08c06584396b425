package com.terp.chatops.verify.money;

import com.terp.chatops.verify.check.Rule;

/** Subtotal, tax and discount make an invoice's total. */
final class InvoiceTotalAddsUp extends Rule {
  InvoiceTotalAddsUp() {
    super(
        "Subtotal, tax and discount make an invoice's total",
        "invoices whose subtotal, tax and discount do not make the total",
        """
        SELECT invoiceNumber AS k FROM invoices
        WHERE deleted_at IS NULL AND ABS(subtotal + taxAmount - discountAmount - totalAmount) > 0.01\
        """);
  }
}
