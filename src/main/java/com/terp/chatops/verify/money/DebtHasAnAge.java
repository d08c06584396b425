package com.terp.chatops.verify.money;

import com.terp.chatops.verify.check.Hint;

/**
 * A debt has an age, and no debt has none. A hint only: TERP lowers what a client owes with each
 * payment and works the age out later.
 */
final class DebtHasAnAge extends Hint {
  DebtHasAnAge() {
    super(
        "A debt has an age, and no debt has none",
        "clients with an age of debt and no debt, or a debt older than anything",
        """
        SELECT clients.teri_code AS k FROM clients
        LEFT JOIN (SELECT customerId, SUM(totalAmount) AS spent, SUM(amountDue) AS owed,
                     MIN(CASE WHEN amountDue > 0 THEN invoiceDate END) AS oldest
                   FROM invoices WHERE deleted_at IS NULL AND status NOT IN ('DRAFT', 'VOID')
                   GROUP BY customerId) billed ON billed.customerId = clients.id
        WHERE clients.deleted_at IS NULL
          AND (clients.oldest_debt_days < 0
            OR (clients.oldest_debt_days > 0 AND COALESCE(clients.total_owed, 0) <= 0)
            OR clients.oldest_debt_days > DATEDIFF(CURRENT_DATE, billed.oldest) + 1)\
        """);
  }
}
