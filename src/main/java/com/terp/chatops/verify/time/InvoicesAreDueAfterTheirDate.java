package com.terp.chatops.verify.time;

import com.terp.chatops.verify.check.Rule;

/** No invoice is due before its date. */
final class InvoicesAreDueAfterTheirDate extends Rule {
  InvoicesAreDueAfterTheirDate() {
    super(
        "No invoice is due before its date",
        "invoices due before their date",
        """
        SELECT invoiceNumber AS k FROM invoices WHERE deleted_at IS NULL AND dueDate < invoiceDate\
        """);
  }
}
