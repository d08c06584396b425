package com.terp.chatops.verify.money;

import com.terp.chatops.verify.check.Rule;

/** An installment's status fits its amounts. */
final class InstallmentStatusFits extends Rule {
  InstallmentStatusFits() {
    super(
        "An installment's status fits its amounts",
        "installments whose status does not fit what is paid, or paid beyond what is due",
        """
        SELECT CONCAT(id, ' ', installment_status) AS k FROM installments
        WHERE amount_paid > amount_due + COALESCE(late_fee_applied, 0) + 0.01
          OR (installment_status = 'PAID' AND COALESCE(amount_paid, 0) < amount_due - 0.01)
          OR (installment_status = 'PARTIAL' AND (COALESCE(amount_paid, 0) <= 0
            OR amount_paid >= amount_due + COALESCE(late_fee_applied, 0)))\
        """);
  }
}
