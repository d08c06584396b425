package com.terp.chatops.verify.money;

import com.terp.chatops.verify.check.Hint;

/**
 * A sale's status says what its invoice says. A hint only: a payment that TERP records moves the
 * invoice on and leaves the order's status behind.
 */
final class SaleStatusFitsTheInvoice extends Hint {
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
