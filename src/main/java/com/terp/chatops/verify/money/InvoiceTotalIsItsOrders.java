package com.terp.chatops.verify.money;

import com.terp.chatops.verify.check.Rule;

/**
 * An invoice's total is its order's. Orders billed in parts are left to {@link
 * OrdersAreInvoicedOnce}.
 */
final class InvoiceTotalIsItsOrders extends Rule {
  InvoiceTotalIsItsOrders() {
    super(
        "An invoice's total is its order's",
        "invoices whose total is not their order's",
        """
        SELECT invoices.invoiceNumber AS k FROM invoices
        JOIN orders ON orders.id = invoices.referenceId
        JOIN (SELECT referenceId FROM invoices
              WHERE referenceType = 'ORDER' AND deleted_at IS NULL AND status <> 'VOID'
              GROUP BY referenceId HAVING COUNT(*) = 1) single ON single.referenceId = invoices.referenceId
        WHERE invoices.referenceType = 'ORDER' AND invoices.deleted_at IS NULL
          AND invoices.status <> 'VOID' AND ABS(invoices.totalAmount - orders.total) > 0.01\
        """);
  }
}
