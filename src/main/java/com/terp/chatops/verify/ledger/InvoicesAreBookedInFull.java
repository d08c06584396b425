package com.terp.chatops.verify.ledger;

import com.terp.chatops.verify.check.Rule;

/** An invoice is booked to receivables with its total. */
final class InvoicesAreBookedInFull extends Rule {
  InvoicesAreBookedInFull() {
    super(
        "An invoice is booked to receivables with its total",
        "invoices booked to receivables with another amount",
        """
        SELECT invoices.invoiceNumber AS k FROM invoices
        JOIN (SELECT ledgerEntries.referenceId, SUM(CASE WHEN accounts.accountName = 'Accounts Receivable'
                THEN ledgerEntries.debit - ledgerEntries.credit ELSE 0 END) AS amount
              FROM ledgerEntries JOIN accounts ON accounts.id = ledgerEntries.accountId
              WHERE ledgerEntries.referenceType = 'INVOICE' AND ledgerEntries.deleted_at IS NULL
              GROUP BY ledgerEntries.referenceId) booked
          ON booked.referenceId = invoices.id
        WHERE invoices.deleted_at IS NULL AND invoices.status <> 'VOID'
          AND EXISTS (SELECT 1 FROM accounts WHERE accountName = 'Accounts Receivable')
          AND ABS(booked.amount - invoices.totalAmount) > 0.01\
        """);
  }
}
