package com.terp.chatops.verify.ledger;

import com.terp.chatops.verify.check.Rule;

/** A deleted payment leaves nothing in the ledger, by whichever name TERP took its entries back. */
final class DeletedPaymentsAreReversed extends Rule {
  DeletedPaymentsAreReversed() {
    super(
        "A deleted payment leaves nothing in the ledger",
        "deleted payments that are still in the ledger",
        """
        SELECT payments.paymentNumber AS k FROM payments
        JOIN (SELECT ledgerEntries.referenceId, SUM(CASE WHEN accounts.accountName = 'Cash'
                THEN ledgerEntries.debit - ledgerEntries.credit ELSE 0 END) AS amount
              FROM ledgerEntries JOIN accounts ON accounts.id = ledgerEntries.accountId
              WHERE ledgerEntries.referenceType IN ('PAYMENT', 'PAYMENT_VOID', 'PAYMENT_REVERSAL')
                AND ledgerEntries.deleted_at IS NULL
              GROUP BY ledgerEntries.referenceId) booked
          ON booked.referenceId = payments.id
        WHERE payments.deleted_at IS NOT NULL AND ABS(booked.amount) > 0.01
          AND NOT EXISTS (
            SELECT 1 FROM ledgerEntries back JOIN accounts of_account ON of_account.id = back.accountId
            WHERE back.referenceType = 'REVERSAL' AND back.deleted_at IS NULL
              AND of_account.accountName = 'Cash' AND back.referenceId = payments.id
              AND ABS(back.credit - back.debit - booked.amount) <= 0.01)\
        """);
  }
}
