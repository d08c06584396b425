package com.terp.chatops.verify.ledger;

/** Accounts Receivable and the open invoices. */
final class ReceivablesAreTheOpenInvoices extends ControlAccount {
  ReceivablesAreTheOpenInvoices() {
    super(
        "Accounts Receivable",
        "ledgerEntries.debit - ledgerEntries.credit",
        """
        SELECT COALESCE(SUM(amountDue), 0) AS amount FROM invoices
        WHERE deleted_at IS NULL AND status NOT IN ('DRAFT', 'VOID')\
        """,
        """
        SELECT (SELECT COUNT(*) FROM invoices
          WHERE deleted_at IS NULL AND status NOT IN ('DRAFT', 'VOID') AND id NOT IN (
            SELECT referenceId FROM ledgerEntries
            WHERE referenceType = 'INVOICE' AND referenceId IS NOT NULL AND deleted_at IS NULL))
        + (SELECT COUNT(*) FROM payments
          WHERE deleted_at IS NULL AND paymentType = 'RECEIVED' AND (invoiceId IS NULL
            OR id NOT IN (
              SELECT referenceId FROM ledgerEntries
              WHERE referenceType = 'PAYMENT' AND referenceId IS NOT NULL
                AND deleted_at IS NULL)))\
        """);
  }

  @Override
  public String title() {
    return "Accounts Receivable is what invoices leave open";
  }
}
