package com.terp.chatops.verify.money;

import com.terp.chatops.verify.check.Rule;

/** A service invoice adds up. */
final class ServiceInvoiceAddsUp extends Rule {
  ServiceInvoiceAddsUp() {
    super(
        "A service invoice adds up",
        "service invoices that do not add up",
        """
        SELECT invoice_number AS k FROM service_invoices
        WHERE deleted_at IS NULL AND status <> 'VOID'
          AND (ABS(subtotal + COALESCE(tax_amount, 0) - total_amount) > 0.01
            OR ABS(COALESCE(amount_paid, 0) + amount_due - total_amount) > 0.01)\
        """);
  }
}
