package com.terp.chatops.verify.money;

import com.terp.chatops.verify.check.Rule;

/** What a bill says is paid is what was paid. */
final class BillPaidIsItsPayments extends Rule {
  BillPaidIsItsPayments() {
    super(
        "What a bill says is paid is what was paid",
        "bills whose paid amount is not the sum of their payments",
        """
        SELECT bills.billNumber AS k FROM bills
        LEFT JOIN (SELECT billId, SUM(amount) AS amount FROM payments
                   WHERE deleted_at IS NULL AND paymentType = 'SENT' GROUP BY billId) paid
          ON paid.billId = bills.id
        WHERE bills.status <> 'VOID' AND bills.deleted_at IS NULL
          AND ABS(bills.amountPaid - COALESCE(paid.amount, 0)) > 0.01\
        """);
  }
}
