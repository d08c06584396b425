package com.terp.chatops.verify.rules;

import com.terp.chatops.verify.check.Rule;

/** No deleted order has an invoice that stands. */
final class DeletedOrdersHaveNoInvoice extends Rule {
  DeletedOrdersHaveNoInvoice() {
    super(
        "No deleted order has an invoice that stands",
        "deleted orders with an invoice that stands",
        """
        SELECT orders.order_number AS k FROM orders
        JOIN invoices ON invoices.referenceType = 'ORDER' AND invoices.referenceId = orders.id
        WHERE orders.deleted_at IS NOT NULL AND invoices.deleted_at IS NULL
          AND invoices.status <> 'VOID'\
        """);
  }
}
