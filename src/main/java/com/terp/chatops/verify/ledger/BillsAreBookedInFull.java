package com.terp.chatops.verify.ledger;

import com.terp.chatops.verify.check.Rule;

/** A bill is booked to payables with its total. */
final class BillsAreBookedInFull extends Rule {
  BillsAreBookedInFull() {
    super(
        "A bill is booked to payables with its total",
        "bills booked to payables with another amount",
        """
        SELECT bills.billNumber AS k FROM bills
        JOIN (SELECT ledgerEntries.referenceId, SUM(CASE WHEN accounts.accountName = 'Accounts Payable'
                THEN ledgerEntries.credit - ledgerEntries.debit ELSE 0 END) AS amount
              FROM ledgerEntries JOIN accounts ON accounts.id = ledgerEntries.accountId
              WHERE ledgerEntries.referenceType = 'BILL' AND ledgerEntries.deleted_at IS NULL
              GROUP BY ledgerEntries.referenceId) booked
          ON booked.referenceId = bills.id
        WHERE bills.deleted_at IS NULL AND bills.status <> 'VOID'
          AND EXISTS (SELECT 1 FROM accounts WHERE accountName = 'Accounts Payable')
          AND ABS(booked.amount - bills.totalAmount) > 0.01\
        """);
  }
}
