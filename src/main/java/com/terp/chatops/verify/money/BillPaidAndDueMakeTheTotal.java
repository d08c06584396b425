package com.terp.chatops.verify.money;

import com.terp.chatops.verify.check.Rule;

/** What is paid and what is due make a bill's total. */
final class BillPaidAndDueMakeTheTotal extends Rule {
  BillPaidAndDueMakeTheTotal() {
    super(
        "What is paid and what is due make a bill's total",
        "bills where paid and due do not make the total",
        """
        SELECT billNumber AS k FROM bills
        WHERE status <> 'VOID' AND deleted_at IS NULL
          AND ABS(amountPaid + amountDue - totalAmount) > 0.01\
        """);
  }
}
