package com.terp.chatops.verify.money;

import com.terp.chatops.verify.check.Rule;

/** A bill's total is the sum of its lines. */
final class BillTotalIsItsLines extends Rule {
  BillTotalIsItsLines() {
    super(
        "A bill's total is the sum of its lines",
        "bills whose total is not the sum of their lines",
        """
        SELECT bills.billNumber AS k FROM bills
        JOIN (SELECT billId, SUM(lineTotal) AS amount, COUNT(*) AS lines_counted
              FROM billLineItems
              WHERE deleted_at IS NULL GROUP BY billId) lines_of ON lines_of.billId = bills.id
        WHERE bills.status <> 'VOID' AND bills.deleted_at IS NULL
          AND ABS(bills.totalAmount - bills.taxAmount + bills.discountAmount
            - lines_of.amount) > 0.01 + 0.005 * lines_of.lines_counted\
        """);
  }
}
