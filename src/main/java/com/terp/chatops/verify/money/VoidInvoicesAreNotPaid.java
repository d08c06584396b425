package com.terp.chatops.verify.money;

import com.terp.chatops.verify.check.Rule;

/** No payment is for a void or deleted invoice. */
final class VoidInvoicesAreNotPaid extends Rule {
  VoidInvoicesAreNotPaid() {
    super(
        "No payment is for a void or deleted invoice",
        "payments for a void or deleted invoice",
        """
        SELECT payments.paymentNumber AS k FROM payments
        JOIN invoices ON invoices.id = payments.invoiceId
        WHERE payments.deleted_at IS NULL AND payments.paymentType = 'RECEIVED'
          AND (invoices.status = 'VOID' OR invoices.deleted_at IS NOT NULL)\
        """);
  }
}
