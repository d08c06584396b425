package com.terp.chatops.verify.time;

import com.terp.chatops.verify.check.Rule;

/** No invoice is older than its order. */
final class InvoicesFollowTheirOrders extends Rule {
  InvoicesFollowTheirOrders() {
    super(
        "No invoice is older than its order",
        "invoices dated before their order",
        """
        SELECT invoices.invoiceNumber AS k FROM invoices
        JOIN orders ON invoices.referenceType = 'ORDER' AND orders.id = invoices.referenceId
        WHERE invoices.deleted_at IS NULL AND DATE(orders.created_at) > invoices.invoiceDate\
        """);
  }
}
