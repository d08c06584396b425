package com.terp.chatops.verify.ledger;

import com.terp.chatops.verify.check.Rule;

/** What goods cost is booked with the invoice, out of inventory. */
final class CostOfGoodsIsTheOrders extends Rule {
  CostOfGoodsIsTheOrders() {
    super(
        "What goods cost is booked with the invoice, out of inventory",
        "invoices whose cost of goods is not their order's, or does not come out of inventory",
        """
        SELECT invoices.invoiceNumber AS k FROM invoices
        JOIN orders ON invoices.referenceType = 'ORDER' AND orders.id = invoices.referenceId
        JOIN (SELECT ledgerEntries.referenceId, SUM(CASE WHEN accounts.accountName = 'Cost of Goods Sold'
                THEN ledgerEntries.debit - ledgerEntries.credit ELSE 0 END) AS amount,
                SUM(CASE WHEN accounts.accountName = 'Inventory'
                THEN ledgerEntries.credit - ledgerEntries.debit ELSE 0 END) AS taken
              FROM ledgerEntries JOIN accounts ON accounts.id = ledgerEntries.accountId
              WHERE ledgerEntries.referenceType = 'INVOICE' AND ledgerEntries.deleted_at IS NULL
              GROUP BY ledgerEntries.referenceId) booked
          ON booked.referenceId = invoices.id
        WHERE invoices.deleted_at IS NULL AND invoices.status <> 'VOID' AND booked.amount <> 0
          AND EXISTS (SELECT 1 FROM accounts WHERE accountName = 'Inventory')
          AND (ABS(booked.amount - booked.taken) > 0.01
            OR ABS(booked.amount - orders.total_cogs) > 0.01)\
        """);
  }
}
