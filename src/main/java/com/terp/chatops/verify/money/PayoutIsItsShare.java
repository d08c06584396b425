package com.terp.chatops.verify.money;

import com.terp.chatops.verify.check.Habit;

/** A payout for a referral is its share of the order. */
final class PayoutIsItsShare extends Habit {
  PayoutIsItsShare() {
    super(
        "A payout for a referral is its share of the order",
        "payouts that are not their share of the order",
        """
        SELECT id AS k FROM couch_tax_payouts
        WHERE ABS(payout_amount - order_total * couch_tax_percent / 100) > 0.02\
        """,
        "SELECT COUNT(*) FROM couch_tax_payouts");
  }
}
