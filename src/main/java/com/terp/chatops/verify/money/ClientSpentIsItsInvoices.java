package com.terp.chatops.verify.money;

import com.terp.chatops.verify.check.Habit;

/** What a client spent is the sum of its invoices. */
final class ClientSpentIsItsInvoices extends Habit {
  ClientSpentIsItsInvoices() {
    super(
        "What a client spent is the sum of its invoices",
        "clients whose spending is not the sum of their invoices",
        """
        SELECT clients.teri_code AS k FROM clients
        LEFT JOIN (SELECT customerId, SUM(totalAmount) AS spent, SUM(amountDue) AS owed,
                     MIN(CASE WHEN amountDue > 0 THEN invoiceDate END) AS oldest
                   FROM invoices WHERE deleted_at IS NULL AND status NOT IN ('DRAFT', 'VOID')
                   GROUP BY customerId) billed ON billed.customerId = clients.id
        WHERE clients.deleted_at IS NULL
          AND ABS(clients.total_spent - COALESCE(billed.spent, 0)) > 0.01\
        """,
        "SELECT COUNT(*) FROM clients WHERE total_spent IS NOT NULL");
  }
}
