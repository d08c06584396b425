package com.terp.chatops.verify.time;

import com.terp.chatops.verify.check.Rule;

/** No payment is older than its invoice. */
final class PaymentsFollowTheirInvoices extends Rule {
  PaymentsFollowTheirInvoices() {
    super(
        "No payment is older than its invoice",
        "payments dated before their invoice",
        """
        SELECT payments.paymentNumber AS k FROM payments
        JOIN invoices ON invoices.id = payments.invoiceId
        WHERE payments.deleted_at IS NULL AND payments.paymentDate < invoices.invoiceDate\
        """);
  }
}
