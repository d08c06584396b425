package com.terp.chatops.verify.money;

import com.terp.chatops.verify.check.Rule;

/** No bill is paid beyond its total. */
final class BillsAreNotOverpaid extends Rule {
  BillsAreNotOverpaid() {
    super(
        "No bill is paid beyond its total",
        "bills paid beyond their total",
        """
        SELECT billNumber AS k FROM bills
        WHERE deleted_at IS NULL AND (amountPaid > totalAmount + 0.01 OR amountDue < -0.01)\
        """);
  }
}
