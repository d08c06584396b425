package com.terp.chatops.verify.money;

import com.terp.chatops.verify.check.Rule;

/** No invoice is paid beyond its total. */
final class InvoicesAreNotOverpaid extends Rule {
  InvoicesAreNotOverpaid() {
    super(
        "No invoice is paid beyond its total",
        "invoices paid beyond their total",
        """
        SELECT invoiceNumber AS k FROM invoices
        WHERE deleted_at IS NULL AND (amountPaid > totalAmount + 0.01 OR amountDue < -0.01)\
        """);
  }
}
