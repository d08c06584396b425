package com.terp.chatops.verify.money;

import com.terp.chatops.verify.check.Rule;

/** A payment for one invoice is not split to another. */
final class PaymentIsForTheInvoiceItIsSplitTo extends Rule {
  PaymentIsForTheInvoiceItIsSplitTo() {
    super(
        "A payment for one invoice is not split to another",
        "payments for one invoice with parts for others only",
        """
        SELECT payments.paymentNumber AS k FROM payments
        JOIN invoice_payments ON invoice_payments.payment_id = payments.id
          AND invoice_payments.deleted_at IS NULL
        WHERE payments.deleted_at IS NULL AND payments.invoiceId IS NOT NULL
        GROUP BY payments.paymentNumber
        HAVING SUM(invoice_payments.invoice_id = payments.invoiceId) = 0\
        """);
  }
}
