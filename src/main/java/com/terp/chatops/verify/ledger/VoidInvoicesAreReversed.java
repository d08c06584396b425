package com.terp.chatops.verify.ledger;

import com.terp.chatops.verify.check.Rule;

/** A void invoice leaves nothing in the ledger. */
final class VoidInvoicesAreReversed extends Rule {
  VoidInvoicesAreReversed() {
    super(
        "A void invoice leaves nothing in the ledger",
        "void or deleted invoices that are still in the ledger",
        """
        SELECT invoices.invoiceNumber AS k FROM invoices
        JOIN (SELECT ledgerEntries.referenceId, SUM(CASE WHEN accounts.accountName = 'Accounts Receivable'
                THEN ledgerEntries.debit - ledgerEntries.credit ELSE 0 END) AS amount
              FROM ledgerEntries JOIN accounts ON accounts.id = ledgerEntries.accountId
              WHERE ledgerEntries.referenceType = 'INVOICE' AND ledgerEntries.deleted_at IS NULL
              GROUP BY ledgerEntries.referenceId) booked
          ON booked.referenceId = invoices.id
        WHERE (invoices.status = 'VOID' OR invoices.deleted_at IS NOT NULL)
          AND ABS(booked.amount) > 0.01\
        """);
  }
}
