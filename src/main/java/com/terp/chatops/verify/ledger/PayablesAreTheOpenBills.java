package com.terp.chatops.verify.ledger;

/** Accounts Payable and the open bills. */
final class PayablesAreTheOpenBills extends ControlAccount {
  PayablesAreTheOpenBills() {
    super(
        "Accounts Payable",
        "ledgerEntries.credit - ledgerEntries.debit",
        """
        SELECT COALESCE(SUM(amountDue), 0) AS amount FROM bills
        WHERE deleted_at IS NULL AND status NOT IN ('DRAFT', 'VOID')\
        """,
        """
        SELECT (SELECT COUNT(*) FROM bills
          WHERE deleted_at IS NULL AND status NOT IN ('DRAFT', 'VOID') AND id NOT IN (
            SELECT referenceId FROM ledgerEntries
            WHERE referenceType = 'BILL' AND referenceId IS NOT NULL AND deleted_at IS NULL))
        + (SELECT COUNT(*) FROM payments
          WHERE deleted_at IS NULL AND paymentType = 'SENT' AND (billId IS NULL
            OR id NOT IN (
              SELECT referenceId FROM ledgerEntries
              WHERE referenceType = 'PAYMENT' AND referenceId IS NOT NULL
                AND deleted_at IS NULL)))\
        """);
  }

  @Override
  public String title() {
    return "Accounts Payable is what bills leave open";
  }
}
