package com.terp.chatops.verify.money;

import com.terp.chatops.verify.check.Habit;

/** An order is among its client's transactions. */
final class OrdersAreTheClientsTransactions extends Habit {
  OrdersAreTheClientsTransactions() {
    super(
        "An order is among its client's transactions",
        "orders that are not among their client's transactions",
        """
        SELECT orders.order_number AS k FROM orders
        LEFT JOIN (SELECT DISTINCT transaction_number, client_id FROM client_transactions
                   WHERE transaction_type IN ('ORDER', 'QUOTE')) listed
          ON listed.transaction_number = orders.order_number AND listed.client_id = orders.client_id
        WHERE orders.deleted_at IS NULL AND listed.transaction_number IS NULL
          AND EXISTS (SELECT 1 FROM client_transactions WHERE transaction_type IN ('ORDER', 'QUOTE'))\
        """,
        "SELECT COUNT(*) FROM orders WHERE deleted_at IS NULL");
  }
}
