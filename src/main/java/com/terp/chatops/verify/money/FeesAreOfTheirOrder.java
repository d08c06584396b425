package com.terp.chatops.verify.money;

import com.terp.chatops.verify.check.Habit;

/** A fee is reckoned from its order's subtotal. */
final class FeesAreOfTheirOrder extends Habit {
  FeesAreOfTheirOrder() {
    super(
        "A fee is reckoned from its order's subtotal",
        "fees from another subtotal, or that their rate does not make",
        """
        SELECT order_transaction_fees.id AS k FROM order_transaction_fees
        JOIN orders ON orders.id = order_transaction_fees.order_id
        WHERE ABS(order_transaction_fees.order_subtotal - orders.subtotal) > 0.01
          OR (order_transaction_fees.is_overridden = 0 AND ABS(order_transaction_fees.fee_amount
            - CASE order_transaction_fees.fee_type WHEN 'FLAT' THEN order_transaction_fees.fee_rate
                ELSE order_transaction_fees.order_subtotal * order_transaction_fees.fee_rate / 100 END)
            > 0.01)\
        """,
        "SELECT COUNT(*) FROM order_transaction_fees");
  }
}
