package com.terp.chatops.verify.ledger;

import com.terp.chatops.verify.check.Rule;

/**
 * A void invoice leaves nothing in the ledger. TERP takes an entry back under the invoice's id, or,
 * where its order was cancelled, under the order's.
 */
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
              WHERE ledgerEntries.referenceType IN ('INVOICE', 'INVOICE_REVERSAL')
                AND ledgerEntries.deleted_at IS NULL
              GROUP BY ledgerEntries.referenceId) booked
          ON booked.referenceId = invoices.id
        WHERE (invoices.status = 'VOID' OR invoices.deleted_at IS NOT NULL)
          AND ABS(booked.amount) > 0.01
          AND NOT EXISTS (
            SELECT 1 FROM ledgerEntries back JOIN accounts of_account ON of_account.id = back.accountId
            WHERE back.referenceType = 'REVERSAL' AND back.deleted_at IS NULL
              AND of_account.accountName = 'Accounts Receivable'
              AND (back.referenceId = invoices.id
                OR (invoices.referenceType = 'ORDER' AND back.referenceId = invoices.referenceId))
              AND ABS(back.credit - back.debit - booked.amount) <= 0.01)\
        """);
  }
}
