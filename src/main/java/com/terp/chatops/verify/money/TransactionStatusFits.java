package com.terp.chatops.verify.money;

import com.terp.chatops.verify.check.Habit;

/** A client's transaction is paid as its status says. */
final class TransactionStatusFits extends Habit {
  TransactionStatusFits() {
    super(
        "A client's transaction is paid as its status says",
        "transactions whose status does not fit what is paid",
        """
        SELECT COALESCE(transaction_number, id) AS k FROM client_transactions
        WHERE transaction_type IN ('ORDER', 'INVOICE') AND amount > 0 AND (
          payment_amount > amount + 0.01
          OR (payment_status = 'PAID' AND payment_amount < amount - 0.01)
          OR (payment_status = 'PARTIAL' AND (payment_amount <= 0 OR payment_amount >= amount)))\
        """,
        "SELECT COUNT(*) FROM client_transactions WHERE transaction_type IN ('ORDER', 'INVOICE')");
  }
}
