package com.terp.chatops.verify.money;

import com.terp.chatops.verify.check.Habit;

/** The bank shows each payment once. */
final class BankShowsAPaymentOnce extends Habit {
  BankShowsAPaymentOnce() {
    super(
        "The bank shows each payment once",
        "payments that the bank shows several times",
        """
        SELECT payments.paymentNumber AS k FROM payments
        JOIN (SELECT paymentId FROM bankTransactions
              WHERE deleted_at IS NULL AND paymentId IS NOT NULL
              GROUP BY paymentId HAVING COUNT(*) > 1) shown ON shown.paymentId = payments.id\
        """,
        "SELECT COUNT(DISTINCT paymentId) FROM bankTransactions");
  }
}
