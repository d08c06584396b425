package com.terp.chatops.verify.money;

import com.terp.chatops.verify.check.Rule;

/**
 * An overdue invoice is past its due date: today, and as of the latest thing that happened in the
 * data. Nothing need have happened since it fell due.
 */
final class OverdueInvoicesArePastDue extends Rule {
  OverdueInvoicesArePastDue() {
    super(
        "An overdue invoice is past its due date",
        "invoices marked OVERDUE before their due date",
        """
        SELECT invoiceNumber AS k FROM invoices
        WHERE deleted_at IS NULL AND status = 'OVERDUE'
          AND dueDate > CURRENT_DATE AND dueDate >= \
        """
            + AsOf.LATEST);
  }
}
