package com.terp.chatops.verify.ledger;

import com.terp.chatops.verify.check.Rule;

/** An expense is booked with its total. */
final class ExpensesAreBookedInFull extends Rule {
  ExpensesAreBookedInFull() {
    super(
        "An expense is booked with its total",
        "expenses booked with another amount",
        """
        SELECT expenses.expenseNumber AS k FROM expenses
        JOIN (SELECT ledgerEntries.referenceId, SUM(ledgerEntries.debit) AS amount
              FROM ledgerEntries JOIN accounts ON accounts.id = ledgerEntries.accountId
              WHERE ledgerEntries.referenceType = 'EXPENSE' AND ledgerEntries.deleted_at IS NULL
              GROUP BY ledgerEntries.referenceId) booked
          ON booked.referenceId = expenses.id
        WHERE expenses.deleted_at IS NULL AND ABS(booked.amount - expenses.totalAmount) > 0.01\
        """);
  }
}
