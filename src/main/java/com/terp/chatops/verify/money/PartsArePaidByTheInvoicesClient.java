package com.terp.chatops.verify.money;

import com.terp.chatops.verify.check.Rule;

/**
 * A part of a payment is for an invoice of the same client. Says in which order to join, since with
 * the statistics of tables filled a moment ago the server may take the slow one.
 */
final class PartsArePaidByTheInvoicesClient extends Rule {
  PartsArePaidByTheInvoicesClient() {
    super(
        "A part of a payment is for an invoice of the same client",
        "parts of payments for another client's invoice",
        """
        SELECT invoice_payments.id AS k FROM invoice_payments
        STRAIGHT_JOIN payments ON payments.id = invoice_payments.payment_id
        STRAIGHT_JOIN invoices ON invoices.id = invoice_payments.invoice_id
        WHERE invoice_payments.deleted_at IS NULL AND payments.deleted_at IS NULL
          AND payments.customerId IS NOT NULL AND payments.customerId <> invoices.customerId\
        """);
  }
}
