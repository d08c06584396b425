package com.terp.chatops.verify.money;

import com.terp.chatops.verify.check.Habit;

/** A client's transaction has the amount of its order. */
final class TransactionSaysWhatTheOrderSays extends Habit {
  TransactionSaysWhatTheOrderSays() {
    super(
        "A client's transaction has the amount of its order",
        "transactions with another amount than their order",
        """
        SELECT client_transactions.transaction_number AS k FROM client_transactions
        JOIN orders ON orders.order_number = client_transactions.transaction_number
        WHERE client_transactions.transaction_type IN ('ORDER', 'QUOTE')
          AND (ABS(client_transactions.amount - orders.total) > 0.01
            OR client_transactions.client_id <> orders.client_id)\
        """,
        "SELECT COUNT(*) FROM client_transactions WHERE transaction_type IN ('ORDER', 'QUOTE')");
  }
}
