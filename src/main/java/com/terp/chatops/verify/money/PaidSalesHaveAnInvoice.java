package com.terp.chatops.verify.money;

import com.terp.chatops.verify.check.Habit;

/** A sale that is paid has an invoice. */
final class PaidSalesHaveAnInvoice extends Habit {
  PaidSalesHaveAnInvoice() {
    super(
        "A sale that is paid has an invoice",
        "sales that are paid without an invoice",
        """
        SELECT orders.order_number AS k FROM orders
        LEFT JOIN invoices ON invoices.referenceType = 'ORDER' AND invoices.referenceId = orders.id
          AND invoices.deleted_at IS NULL
        WHERE orders.deleted_at IS NULL AND orders.orderType = 'SALE'
          AND orders.saleStatus IN ('PAID', 'PARTIAL', 'OVERDUE') AND invoices.id IS NULL\
        """,
        "SELECT COUNT(*) FROM orders WHERE saleStatus IN ('PAID', 'PARTIAL', 'OVERDUE')");
  }
}
