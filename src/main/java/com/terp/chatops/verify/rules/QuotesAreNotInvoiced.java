package com.terp.chatops.verify.rules;

import com.terp.chatops.verify.check.Rule;

/** No quote is invoiced. */
final class QuotesAreNotInvoiced extends Rule {
  QuotesAreNotInvoiced() {
    super(
        "No quote is invoiced",
        "invoices for a quote",
        """
        SELECT invoices.invoiceNumber AS k FROM invoices
        JOIN orders ON invoices.referenceType = 'ORDER' AND orders.id = invoices.referenceId
        WHERE invoices.deleted_at IS NULL AND invoices.status <> 'VOID' AND orders.orderType = 'QUOTE'\
        """);
  }
}
