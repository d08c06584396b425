package com.terp.chatops.verify.money;

import com.terp.chatops.verify.check.Rule;

/** A payment comes from the client of its invoice. */
final class PaymentComesFromTheInvoicesClient extends Rule {
  PaymentComesFromTheInvoicesClient() {
    super(
        "A payment comes from the client of its invoice",
        "payments from another client than their invoice's",
        """
        SELECT payments.paymentNumber AS k FROM payments
        JOIN invoices ON invoices.id = payments.invoiceId
        WHERE payments.deleted_at IS NULL AND payments.customerId IS NOT NULL
          AND payments.customerId <> invoices.customerId\
        """);
  }
}
