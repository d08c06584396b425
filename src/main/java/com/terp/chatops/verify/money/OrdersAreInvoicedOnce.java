package com.terp.chatops.verify.money;

import com.terp.chatops.verify.check.Rule;

/** No order is invoiced twice. */
final class OrdersAreInvoicedOnce extends Rule {
  OrdersAreInvoicedOnce() {
    super(
        "No order is invoiced twice",
        "orders whose invoices come to more than their total",
        """
        SELECT orders.order_number AS k FROM orders
        JOIN invoices ON invoices.referenceType = 'ORDER' AND invoices.referenceId = orders.id
        WHERE invoices.deleted_at IS NULL AND invoices.status <> 'VOID'
        GROUP BY orders.order_number
        HAVING COUNT(*) > 1 AND SUM(invoices.totalAmount) > MAX(orders.total) + 0.01\
        """);
  }
}
