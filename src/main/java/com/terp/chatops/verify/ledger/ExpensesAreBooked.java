package com.terp.chatops.verify.ledger;

import com.terp.chatops.verify.check.Habit;

/** An expense is in the ledger. */
final class ExpensesAreBooked extends Habit {
  ExpensesAreBooked() {
    super(
        "An expense is in the ledger",
        "expenses that are not in the ledger",
        """
        SELECT expenses.expenseNumber AS k FROM expenses
        LEFT JOIN (SELECT DISTINCT referenceId FROM ledgerEntries
                   WHERE referenceType = 'EXPENSE' AND deleted_at IS NULL) booked
          ON booked.referenceId = expenses.id
        WHERE expenses.deleted_at IS NULL AND booked.referenceId IS NULL\
        """,
        "SELECT COUNT(*) FROM expenses WHERE deleted_at IS NULL");
  }
}
