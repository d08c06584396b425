package com.terp.chatops.verify.money;

import com.terp.chatops.verify.check.Habit;

/** The bank shows each payment with its amount. */
final class BankShowsThePayment extends Habit {
  BankShowsThePayment() {
    super(
        "The bank shows each payment with its amount",
        "bank transactions with another amount than their payment",
        """
        SELECT bankTransactions.id AS k FROM bankTransactions
        JOIN payments ON payments.id = bankTransactions.paymentId
        WHERE bankTransactions.deleted_at IS NULL AND payments.deleted_at IS NULL
          AND ABS(ABS(bankTransactions.amount) - payments.amount) > 0.01\
        """,
        "SELECT COUNT(*) FROM bankTransactions WHERE paymentId IS NOT NULL");
  }
}
