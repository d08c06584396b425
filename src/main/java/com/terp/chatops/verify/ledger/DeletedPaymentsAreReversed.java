package com.terp.chatops.verify.ledger;

import com.terp.chatops.verify.check.Rule;

/** A deleted payment leaves nothing in the ledger. */
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
              WHERE ledgerEntries.referenceType = 'PAYMENT' AND ledgerEntries.deleted_at IS NULL
              GROUP BY ledgerEntries.referenceId) booked
          ON booked.referenceId = payments.id
        WHERE payments.deleted_at IS NOT NULL AND ABS(booked.amount) > 0.01\
        """);
  }
}
