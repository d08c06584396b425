package com.terp.chatops.verify.money;

import com.terp.chatops.verify.check.Habit;

/**
 * All debts are aged up to the same day. In a living database each client may be aged on another
 * day; then it is no rule.
 */
final class DebtsAreAgedAlike extends Habit {
  DebtsAreAgedAlike() {
    super(
        "All debts are aged up to the same day",
        "clients whose debt is aged up to another day than most",
        """
        SELECT aged.teri_code AS k FROM (
          SELECT clients.teri_code,
            DATE_ADD(billed.oldest, INTERVAL clients.oldest_debt_days DAY) AS day
          FROM clients
          JOIN (SELECT customerId, SUM(totalAmount) AS spent, SUM(amountDue) AS owed,
                     MIN(CASE WHEN amountDue > 0 THEN invoiceDate END) AS oldest
                   FROM invoices WHERE deleted_at IS NULL AND status NOT IN ('DRAFT', 'VOID')
                   GROUP BY customerId) billed ON billed.customerId = clients.id
          WHERE clients.deleted_at IS NULL AND billed.owed > 0) aged
        WHERE aged.day <> (
          SELECT DATE_ADD(billed.oldest, INTERVAL clients.oldest_debt_days DAY)
          FROM clients
          JOIN (SELECT customerId, SUM(totalAmount) AS spent, SUM(amountDue) AS owed,
                     MIN(CASE WHEN amountDue > 0 THEN invoiceDate END) AS oldest
                   FROM invoices WHERE deleted_at IS NULL AND status NOT IN ('DRAFT', 'VOID')
                   GROUP BY customerId) billed ON billed.customerId = clients.id
          WHERE clients.deleted_at IS NULL AND billed.owed > 0
            AND clients.oldest_debt_days IS NOT NULL
          GROUP BY DATE_ADD(billed.oldest, INTERVAL clients.oldest_debt_days DAY)
          ORDER BY COUNT(*) DESC, 1 DESC LIMIT 1)\
        """,
        "SELECT COUNT(*) FROM clients WHERE total_owed > 0");
  }
}
