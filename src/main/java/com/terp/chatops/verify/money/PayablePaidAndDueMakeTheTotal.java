package com.terp.chatops.verify.money;

import com.terp.chatops.verify.check.Rule;

/** What is paid and what is due make a payable's total. */
final class PayablePaidAndDueMakeTheTotal extends Rule {
  PayablePaidAndDueMakeTheTotal() {
    super(
        "What is paid and what is due make a payable's total",
        "payables where paid and due do not make the total",
        """
        SELECT payable_number AS k FROM vendor_payables
        WHERE deleted_at IS NULL AND status <> 'VOID'
          AND ABS(amount_paid + amount_due - total_amount) > 0.01\
        """);
  }
}
