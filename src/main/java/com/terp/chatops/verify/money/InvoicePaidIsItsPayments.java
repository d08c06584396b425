package com.terp.chatops.verify.money;

import com.terp.chatops.verify.check.Rule;

/**
 * What an invoice says is paid is what was paid. A payment that is split over invoices counts by
 * its parts, any other in full.
 */
final class InvoicePaidIsItsPayments extends Rule {
  InvoicePaidIsItsPayments() {
    super(
        "What an invoice says is paid is what was paid",
        "invoices whose paid amount is not the sum of their payments",
        """
        SELECT invoices.invoiceNumber AS k FROM invoices
        LEFT JOIN (
          SELECT paid.invoice, SUM(paid.amount) AS amount FROM (
            SELECT payments.invoiceId AS invoice, payments.amount AS amount FROM payments
            LEFT JOIN (SELECT DISTINCT payment_id FROM invoice_payments WHERE deleted_at IS NULL) split
              ON split.payment_id = payments.id
            WHERE payments.deleted_at IS NULL AND payments.paymentType = 'RECEIVED'
              AND payments.invoiceId IS NOT NULL AND split.payment_id IS NULL
            UNION ALL
            SELECT invoice_payments.invoice_id, invoice_payments.allocated_amount FROM invoice_payments
            JOIN payments ON payments.id = invoice_payments.payment_id
            WHERE invoice_payments.deleted_at IS NULL AND payments.deleted_at IS NULL
              AND payments.paymentType = 'RECEIVED') paid
          GROUP BY paid.invoice) received ON received.invoice = invoices.id
        WHERE invoices.status <> 'VOID' AND invoices.deleted_at IS NULL
          AND ABS(invoices.amountPaid - COALESCE(received.amount, 0)) > 0.01\
        """);
  }
}
