package com.terp.chatops.verify.ledger;

import com.terp.chatops.verify.check.Rule;

/** A payment is booked between cash and what was owed, with its amount. */
final class PaymentsAreBookedInFull extends Rule {
  PaymentsAreBookedInFull() {
    super(
        "A payment is booked between cash and what was owed, with its amount",
        "payments booked with another amount or against another account",
        """
        SELECT payments.paymentNumber AS k FROM payments
        JOIN (SELECT ledgerEntries.referenceId, SUM(CASE WHEN accounts.accountName = 'Accounts Receivable'
                THEN ledgerEntries.credit - ledgerEntries.debit ELSE 0 END) AS received,
                SUM(CASE WHEN accounts.accountName = 'Accounts Payable'
                THEN ledgerEntries.debit - ledgerEntries.credit ELSE 0 END) AS sent, SUM(ledgerEntries.debit) AS moved
              FROM ledgerEntries JOIN accounts ON accounts.id = ledgerEntries.accountId
              WHERE ledgerEntries.referenceType = 'PAYMENT' AND ledgerEntries.deleted_at IS NULL
              GROUP BY ledgerEntries.referenceId) booked
          ON booked.referenceId = payments.id
        WHERE payments.deleted_at IS NULL
          AND (ABS(booked.moved - payments.amount) > 0.01
            OR (payments.paymentType = 'RECEIVED' AND payments.invoiceId IS NOT NULL
              AND ABS(booked.received - payments.amount) > 0.01
              AND EXISTS (SELECT 1 FROM accounts WHERE accountName = 'Accounts Receivable'))
            OR (payments.paymentType = 'SENT' AND payments.billId IS NOT NULL
              AND ABS(booked.sent - payments.amount) > 0.01
              AND EXISTS (SELECT 1 FROM accounts WHERE accountName = 'Accounts Payable')))\
        """);
  }
}
