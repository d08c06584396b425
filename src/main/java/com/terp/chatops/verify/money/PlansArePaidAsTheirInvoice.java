package com.terp.chatops.verify.money;

import com.terp.chatops.verify.check.Habit;

/** What is paid of an installment plan is what is paid of its invoice. */
final class PlansArePaidAsTheirInvoice extends Habit {
  PlansArePaidAsTheirInvoice() {
    super(
        "What is paid of a plan is what its installments say, and no more than of its invoice",
        "installment plans whose payments are not those of their installments or invoice",
        """
        SELECT installment_plans.id AS k FROM installment_plans
        JOIN (SELECT plan_id, SUM(COALESCE(amount_paid, 0)) AS paid, SUM(amount_due) AS due
              FROM installments GROUP BY plan_id) parts ON parts.plan_id = installment_plans.id
        LEFT JOIN invoices ON invoices.id = installment_plans.invoice_id
        WHERE installment_plans.deleted_at IS NULL
          AND (ABS(installment_plans.total_paid - COALESCE(installment_plans.down_payment_amount, 0)
              - parts.paid) > 0.01
            OR ABS(installment_plans.total_amount - COALESCE(installment_plans.down_payment_amount, 0)
              - parts.due) > 0.01
            OR installment_plans.total_paid > invoices.amountPaid + 0.01)\
        """,
        "SELECT COUNT(*) FROM installment_plans");
  }
}
