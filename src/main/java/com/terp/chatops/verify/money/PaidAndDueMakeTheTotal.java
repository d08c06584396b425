package com.terp.chatops.verify.money;

import com.terp.chatops.verify.check.Rule;

/** What is paid and what is due make an invoice's total. */
final class PaidAndDueMakeTheTotal extends Rule {
  PaidAndDueMakeTheTotal() {
    super(
        "What is paid and what is due make an invoice's total",
        "invoices where paid and due do not make the total",
        """
        SELECT invoiceNumber AS k FROM invoices
        WHERE status <> 'VOID' AND deleted_at IS NULL
          AND ABS(amountPaid + amountDue - totalAmount) > 0.01\
        """);
  }
}
