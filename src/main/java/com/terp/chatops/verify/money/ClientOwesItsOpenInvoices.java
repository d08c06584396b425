package com.terp.chatops.verify.money;

import com.terp.chatops.verify.check.Habit;

/** What a client owes is what its invoices leave open. */
final class ClientOwesItsOpenInvoices extends Habit {
  ClientOwesItsOpenInvoices() {
    super(
        "What a client owes is what its invoices leave open",
        "clients whose debt is not what their invoices leave open",
        """
        SELECT clients.teri_code AS k FROM clients
        LEFT JOIN (SELECT customerId, SUM(totalAmount) AS spent, SUM(amountDue) AS owed,
                     MIN(CASE WHEN amountDue > 0 THEN invoiceDate END) AS oldest
                   FROM invoices WHERE deleted_at IS NULL AND status NOT IN ('DRAFT', 'VOID')
                   GROUP BY customerId) billed ON billed.customerId = clients.id
        WHERE clients.deleted_at IS NULL
          AND ABS(clients.total_owed - COALESCE(billed.owed, 0)) > 0.01\
        """,
        "SELECT COUNT(*) FROM clients WHERE total_owed IS NOT NULL");
  }
}
