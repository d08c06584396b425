package com.terp.chatops.verify.ledger;

import com.terp.chatops.verify.check.Habit;

/** A payment moves cash. */
final class PaymentsMoveCash extends Habit {
  PaymentsMoveCash() {
    super(
        "A payment moves cash",
        "payments whose entries do not move cash by their amount",
        """
        SELECT payments.paymentNumber AS k FROM payments
        JOIN (SELECT ledgerEntries.referenceId, SUM(CASE WHEN accounts.accountName = 'Cash'
                THEN ledgerEntries.debit - ledgerEntries.credit ELSE 0 END) AS amount
              FROM ledgerEntries JOIN accounts ON accounts.id = ledgerEntries.accountId
              WHERE ledgerEntries.referenceType = 'PAYMENT' AND ledgerEntries.deleted_at IS NULL
              GROUP BY ledgerEntries.referenceId) booked
          ON booked.referenceId = payments.id
        WHERE payments.deleted_at IS NULL AND ABS(ABS(booked.amount) - payments.amount) > 0.01\
        """,
        "SELECT COUNT(*) FROM payments WHERE deleted_at IS NULL");
  }
}
