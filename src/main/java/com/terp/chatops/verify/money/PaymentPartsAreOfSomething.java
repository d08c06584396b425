package com.terp.chatops.verify.money;

import com.terp.chatops.verify.check.Rule;

/** Every part of a payment is of a positive amount. */
final class PaymentPartsAreOfSomething extends Rule {
  PaymentPartsAreOfSomething() {
    super(
        "Every part of a payment is of a positive amount",
        "parts of payments of nothing or less",
        """
        SELECT id AS k FROM invoice_payments WHERE deleted_at IS NULL AND allocated_amount <= 0\
        """);
  }
}
