package com.terp.chatops.verify.ledger;

import com.terp.chatops.verify.check.Habit;

/** An invoice is booked on its day. */
final class EntriesAreOfTheInvoicesDay extends Habit {
  EntriesAreOfTheInvoicesDay() {
    super(
        "An invoice is booked on its day",
        "invoices booked on another day",
        """
        SELECT DISTINCT invoices.invoiceNumber AS k FROM invoices
        JOIN ledgerEntries
          ON ledgerEntries.referenceType = 'INVOICE' AND ledgerEntries.referenceId = invoices.id
        WHERE invoices.deleted_at IS NULL AND ledgerEntries.deleted_at IS NULL
          AND ledgerEntries.isManual = 0 AND ledgerEntries.entryDate <> invoices.invoiceDate\
        """,
        "SELECT COUNT(*) FROM invoices");
  }
}
