package com.terp.chatops.verify.money;

import com.terp.chatops.verify.check.Rule;

/** An order and its invoice name each other. */
final class OrderAndInvoiceNameEachOther extends Rule {
  OrderAndInvoiceNameEachOther() {
    super(
        "An order and its invoice name each other",
        "orders whose invoice is another order's",
        """
        SELECT orders.order_number AS k FROM orders
        JOIN invoices ON invoices.id = orders.invoice_id
        WHERE orders.deleted_at IS NULL AND invoices.referenceType = 'ORDER'
          AND invoices.referenceId <> orders.id\
        """);
  }
}
