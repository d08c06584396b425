package com.terp.chatops.verify.money;

import com.terp.chatops.verify.check.Rule;

/** An invoice goes to the client of its order. */
final class InvoiceGoesToTheOrdersClient extends Rule {
  InvoiceGoesToTheOrdersClient() {
    super(
        "An invoice goes to the client of its order",
        "invoices to another client than their order's",
        """
        SELECT invoices.invoiceNumber AS k FROM invoices
        JOIN orders ON orders.id = invoices.referenceId
        WHERE invoices.referenceType = 'ORDER' AND invoices.deleted_at IS NULL
          AND invoices.customerId <> orders.client_id\
        """);
  }
}
