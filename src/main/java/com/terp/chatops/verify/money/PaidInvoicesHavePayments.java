package com.terp.chatops.verify.money;

import com.terp.chatops.verify.check.Rule;

/** An invoice marked PAID has payments. */
final class PaidInvoicesHavePayments extends Rule {
  PaidInvoicesHavePayments() {
    super(
        "An invoice marked PAID has payments",
        "invoices marked PAID without any payment",
        """
        SELECT invoices.invoiceNumber AS k FROM invoices
        LEFT JOIN payments ON payments.invoiceId = invoices.id AND payments.deleted_at IS NULL
          AND payments.paymentType = 'RECEIVED'
        LEFT JOIN invoice_payments ON invoice_payments.invoice_id = invoices.id
          AND invoice_payments.deleted_at IS NULL
        WHERE invoices.status = 'PAID' AND invoices.totalAmount > 0 AND invoices.deleted_at IS NULL
          AND payments.id IS NULL AND invoice_payments.id IS NULL\
        """);
  }
}
