package com.terp.chatops.verify.money;

import com.terp.chatops.verify.check.Rule;

/**
 * An overdue bill is past its due date. As of the latest thing that happened in the data, which may
 * be long ago.
 */
final class OverdueBillsArePastDue extends Rule {
  OverdueBillsArePastDue() {
    super(
        "An overdue bill is past its due date",
        "bills marked OVERDUE before their due date",
        """
        SELECT billNumber AS k FROM bills
        WHERE deleted_at IS NULL AND status = 'OVERDUE' AND dueDate >= \
        """
            + AsOf.LATEST);
  }
}
