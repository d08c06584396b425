package com.terp.chatops.verify.money;

import com.terp.chatops.verify.check.Habit;

/** Every invoice has lines. */
final class InvoicesHaveLines extends Habit {
  InvoicesHaveLines() {
    super(
        "Every invoice has lines",
        "invoices without a line",
        """
        SELECT invoices.invoiceNumber AS k FROM invoices
        LEFT JOIN invoiceLineItems
          ON invoiceLineItems.invoiceId = invoices.id AND invoiceLineItems.deleted_at IS NULL
        WHERE invoices.deleted_at IS NULL AND invoices.status <> 'VOID'
          AND invoiceLineItems.id IS NULL\
        """,
        "SELECT COUNT(*) FROM invoices WHERE deleted_at IS NULL AND status <> 'VOID'");
  }
}
