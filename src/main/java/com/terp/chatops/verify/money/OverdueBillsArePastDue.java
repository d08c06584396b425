package com.terp.chatops.verify.money;

import com.terp.chatops.verify.check.Rule;

/**
 * An overdue bill is past its due date: today, and as of the latest thing that happened in the
 * data. Nothing need have happened since it fell due.
 */
final class OverdueBillsArePastDue extends Rule {
  OverdueBillsArePastDue() {
    super(
        "An overdue bill is past its due date",
        "bills marked OVERDUE before their due date",
        """
        SELECT billNumber AS k FROM bills
        WHERE deleted_at IS NULL AND status = 'OVERDUE'
          AND dueDate > CURRENT_DATE AND dueDate >= \
        """
            + AsOf.LATEST);
  }
}
