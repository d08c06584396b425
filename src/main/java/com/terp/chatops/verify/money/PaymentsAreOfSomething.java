package com.terp.chatops.verify.money;

import com.terp.chatops.verify.check.Rule;

/** Every payment is of a positive amount. */
final class PaymentsAreOfSomething extends Rule {
  PaymentsAreOfSomething() {
    super(
        "Every payment is of a positive amount",
        "payments of nothing or less",
        """
        SELECT paymentNumber AS k FROM payments WHERE deleted_at IS NULL AND amount <= 0\
        """);
  }
}
