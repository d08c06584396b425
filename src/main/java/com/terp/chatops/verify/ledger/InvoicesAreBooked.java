package com.terp.chatops.verify.ledger;

import com.terp.chatops.verify.check.Habit;

/** An invoice is in the ledger. */
final class InvoicesAreBooked extends Habit {
  InvoicesAreBooked() {
    super(
        "An invoice is in the ledger",
        "invoices that are not in the ledger",
        """
        SELECT invoices.invoiceNumber AS k FROM invoices
        LEFT JOIN (SELECT DISTINCT referenceId FROM ledgerEntries
                   WHERE referenceType = 'INVOICE' AND deleted_at IS NULL) booked
          ON booked.referenceId = invoices.id
        WHERE invoices.deleted_at IS NULL AND invoices.status NOT IN ('DRAFT', 'VOID') AND booked.referenceId IS NULL\
        """,
        "SELECT COUNT(*) FROM invoices WHERE deleted_at IS NULL");
  }
}
