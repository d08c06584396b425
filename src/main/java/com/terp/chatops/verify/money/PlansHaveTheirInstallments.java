package com.terp.chatops.verify.money;

import com.terp.chatops.verify.check.Habit;

/** An installment plan has as many installments as it says. */
final class PlansHaveTheirInstallments extends Habit {
  PlansHaveTheirInstallments() {
    super(
        "An installment plan has as many installments as it says",
        "installment plans with another number of installments than they say",
        """
        SELECT installment_plans.id AS k FROM installment_plans
        JOIN (SELECT plan_id, COUNT(*) AS counted FROM installments GROUP BY plan_id) parts
          ON parts.plan_id = installment_plans.id
        WHERE installment_plans.deleted_at IS NULL
          AND parts.counted <> installment_plans.number_of_installments\
        """,
        "SELECT COUNT(*) FROM installment_plans");
  }
}
