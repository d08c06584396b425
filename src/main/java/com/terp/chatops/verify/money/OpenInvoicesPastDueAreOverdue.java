package com.terp.chatops.verify.money;

import com.terp.chatops.verify.check.Hint;

/**
 * An unpaid invoice past its due date is marked OVERDUE. As of the latest invoice or payment: the
 * data may be long ago.
 */
final class OpenInvoicesPastDueAreOverdue extends Hint {
  OpenInvoicesPastDueAreOverdue() {
    super(
        "An unpaid invoice past its due date is marked OVERDUE",
        "unpaid invoices past due that are not marked OVERDUE",
        """
        SELECT invoiceNumber AS k FROM invoices
        WHERE deleted_at IS NULL AND status IN ('SENT', 'VIEWED') AND amountDue > 0
          AND dueDate < \
        """
            + AsOf.LAST_PAPER);
  }
}
