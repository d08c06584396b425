package com.terp.chatops.verify.rules;

import com.terp.chatops.verify.check.Habit;

/** A payout is for the order it names. */
final class PayoutsAreOfTheirOrder extends Habit {
  PayoutsAreOfTheirOrder() {
    super(
        "A payout is for the order it names",
        "payouts with another total than their order",
        """
        SELECT couch_tax_payouts.id AS k FROM couch_tax_payouts
        JOIN orders ON orders.id = couch_tax_payouts.order_id
        WHERE ABS(couch_tax_payouts.order_total - orders.total) > 0.01\
        """,
        "SELECT COUNT(*) FROM couch_tax_payouts");
  }
}
