package com.terp.chatops.verify.money;

import com.terp.chatops.verify.check.Habit;

/** A referral credit is its share of the order. */
final class ReferralCreditIsItsShare extends Habit {
  ReferralCreditIsItsShare() {
    super(
        "A referral credit is its share of the order",
        "referral credits that are not their share of the order",
        """
        SELECT id AS k FROM referral_credits
        WHERE ABS(credit_amount - order_total * credit_percentage / 100) > 0.02
          OR applied_amount > credit_amount + 0.01\
        """,
        "SELECT COUNT(*) FROM referral_credits");
  }
}
