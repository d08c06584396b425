package com.terp.chatops.verify.money;

import com.terp.chatops.verify.check.Habit;

/** A payment of a bank account is among its transactions. */
final class PaymentsAreInTheBank extends Habit {
  PaymentsAreInTheBank() {
    super(
        "A payment of a bank account is among its transactions",
        "payments of a bank account that the bank does not show",
        """
        SELECT payments.paymentNumber AS k FROM payments
        LEFT JOIN (SELECT DISTINCT paymentId FROM bankTransactions
                   WHERE deleted_at IS NULL AND paymentId IS NOT NULL) shown
          ON shown.paymentId = payments.id
        WHERE payments.deleted_at IS NULL AND payments.bankAccountId IS NOT NULL
          AND shown.paymentId IS NULL
          AND EXISTS (SELECT 1 FROM bankTransactions WHERE paymentId IS NOT NULL)\
        """,
        "SELECT COUNT(*) FROM payments WHERE bankAccountId IS NOT NULL");
  }
}
