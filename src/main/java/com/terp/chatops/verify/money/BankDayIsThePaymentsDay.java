package com.terp.chatops.verify.money;

import com.terp.chatops.verify.check.Habit;

/** The bank shows each payment on its day, on its account. */
final class BankDayIsThePaymentsDay extends Habit {
  BankDayIsThePaymentsDay() {
    super(
        "The bank shows each payment on its day, on its account",
        "bank transactions of another day or account than their payment",
        """
        SELECT bankTransactions.id AS k FROM bankTransactions
        JOIN payments ON payments.id = bankTransactions.paymentId
        WHERE bankTransactions.deleted_at IS NULL AND payments.deleted_at IS NULL
          AND (bankTransactions.transactionDate <> payments.paymentDate
            OR bankTransactions.bankAccountId <> payments.bankAccountId)\
        """,
        "SELECT COUNT(*) FROM bankTransactions WHERE paymentId IS NOT NULL");
  }
}
