package com.terp.chatops.verify.time;

import com.terp.chatops.verify.check.Rule;

/** No payment is older than its bill. */
final class PaymentsFollowTheirBills extends Rule {
  PaymentsFollowTheirBills() {
    super(
        "No payment is older than its bill",
        "payments dated before their bill",
        """
        SELECT payments.paymentNumber AS k FROM payments
        JOIN bills ON bills.id = payments.billId
        WHERE payments.deleted_at IS NULL AND payments.paymentDate < bills.billDate\
        """);
  }
}
