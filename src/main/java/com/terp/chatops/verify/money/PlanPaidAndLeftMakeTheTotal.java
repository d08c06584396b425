package com.terp.chatops.verify.money;

import com.terp.chatops.verify.check.Rule;

/** What is paid and what remains make an installment plan's total. */
final class PlanPaidAndLeftMakeTheTotal extends Rule {
  PlanPaidAndLeftMakeTheTotal() {
    super(
        "What is paid and what remains make an installment plan's total",
        "installment plans where paid and remaining do not make the total",
        """
        SELECT id AS k FROM installment_plans
        WHERE deleted_at IS NULL
          AND LEAST(
            ABS(COALESCE(total_paid, 0) + remaining_balance - total_amount),
            ABS(COALESCE(total_paid, 0) + COALESCE(down_payment_amount, 0) + remaining_balance
              - total_amount)) > 0.01\
        """);
  }
}
