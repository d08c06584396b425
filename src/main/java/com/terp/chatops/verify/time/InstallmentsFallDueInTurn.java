package com.terp.chatops.verify.time;

import com.terp.chatops.verify.check.Rule;

/** Installments fall due one after the other. */
final class InstallmentsFallDueInTurn extends Rule {
  InstallmentsFallDueInTurn() {
    super(
        "Installments fall due one after the other",
        "installments due before an earlier one",
        """
        SELECT later.id AS k FROM installments earlier
        JOIN installments later ON later.plan_id = earlier.plan_id
          AND later.installment_number = earlier.installment_number + 1
        WHERE later.due_date < earlier.due_date\
        """);
  }
}
