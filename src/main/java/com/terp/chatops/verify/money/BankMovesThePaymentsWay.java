package com.terp.chatops.verify.money;

import com.terp.chatops.verify.check.Habit;

/** What is received comes into the bank, and what is sent goes out of it. */
final class BankMovesThePaymentsWay extends Habit {
  BankMovesThePaymentsWay() {
    super(
        "What is received comes into the bank, and what is sent goes out of it",
        "bank transactions that go the other way than their payment",
        """
        SELECT bankTransactions.id AS k FROM bankTransactions
        JOIN payments ON payments.id = bankTransactions.paymentId
        WHERE bankTransactions.deleted_at IS NULL AND payments.deleted_at IS NULL
          AND ((payments.paymentType = 'RECEIVED' AND bankTransactions.transactionType = 'WITHDRAWAL')
            OR (payments.paymentType = 'SENT' AND bankTransactions.transactionType = 'DEPOSIT'))\
        """,
        "SELECT COUNT(*) FROM bankTransactions WHERE paymentId IS NOT NULL");
  }
}
