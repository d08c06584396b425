package com.terp.chatops.verify.money;

import com.terp.chatops.verify.check.Rule;

/** A sale's status says what its invoice says. */
final class SaleStatusFitsTheInvoice extends Rule {
  SaleStatusFitsTheInvoice() {
    super(
        "A sale's status says what its invoice says",
        "orders whose sale status contradicts their invoice",
        """
        SELECT orders.order_number AS k FROM orders
        JOIN invoices ON invoices.id = orders.invoice_id
        WHERE orders.deleted_at IS NULL AND invoices.deleted_at IS NULL AND orders.saleStatus IS NOT NULL
          AND ((invoices.status = 'PAID') <> (orders.saleStatus = 'PAID')
            OR (orders.saleStatus = 'PARTIAL' AND invoices.amountPaid <= 0)
            OR (orders.saleStatus = 'PENDING' AND invoices.amountPaid > 0)
            OR (orders.saleStatus = 'OVERDUE' AND invoices.status NOT IN ('OVERDUE', 'PARTIAL'))
            OR (orders.saleStatus = 'CANCELLED' AND invoices.status <> 'VOID'))\
        """);
  }
}
