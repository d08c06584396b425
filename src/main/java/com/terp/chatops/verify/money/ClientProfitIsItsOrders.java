package com.terp.chatops.verify.money;

import com.terp.chatops.verify.check.Habit;

/** What a client brought is the margin of its invoiced orders. */
final class ClientProfitIsItsOrders extends Habit {
  ClientProfitIsItsOrders() {
    super(
        "What a client brought is the margin of its invoiced orders",
        "clients whose profit is not the margin of their invoiced orders",
        """
        SELECT clients.teri_code AS k FROM clients
        LEFT JOIN (SELECT invoices.customerId, SUM(COALESCE(orders.total_margin, 0)) AS margin
                   FROM invoices
                   LEFT JOIN orders
                     ON invoices.referenceType = 'ORDER' AND orders.id = invoices.referenceId
                   WHERE invoices.deleted_at IS NULL AND invoices.status NOT IN ('DRAFT', 'VOID')
                   GROUP BY invoices.customerId) brought ON brought.customerId = clients.id
        WHERE clients.deleted_at IS NULL
          AND ABS(clients.total_profit - COALESCE(brought.margin, 0)) > 0.01\
        """,
        "SELECT COUNT(*) FROM clients WHERE total_profit IS NOT NULL");
  }
}
