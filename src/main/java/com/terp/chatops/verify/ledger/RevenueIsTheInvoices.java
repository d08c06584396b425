package com.terp.chatops.verify.ledger;

import com.terp.chatops.verify.check.Rule;

/** An invoice is booked as revenue. */
final class RevenueIsTheInvoices extends Rule {
  RevenueIsTheInvoices() {
    super(
        "An invoice is booked as revenue",
        "invoices booked as revenue with another amount",
        """
        SELECT invoices.invoiceNumber AS k FROM invoices
        JOIN (SELECT ledgerEntries.referenceId, SUM(CASE WHEN accounts.accountType = 'REVENUE'
                THEN ledgerEntries.credit - ledgerEntries.debit ELSE 0 END) AS amount
              FROM ledgerEntries JOIN accounts ON accounts.id = ledgerEntries.accountId
              WHERE ledgerEntries.referenceType = 'INVOICE' AND ledgerEntries.deleted_at IS NULL
              GROUP BY ledgerEntries.referenceId) booked
          ON booked.referenceId = invoices.id
        WHERE invoices.deleted_at IS NULL AND invoices.status <> 'VOID'
          AND LEAST(ABS(booked.amount - invoices.totalAmount),
            ABS(booked.amount - invoices.totalAmount + invoices.taxAmount)) > 0.01\
        """);
  }
}
