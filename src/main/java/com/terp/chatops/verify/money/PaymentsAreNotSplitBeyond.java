package com.terp.chatops.verify.money;

import com.terp.chatops.verify.check.Rule;

/** No payment is split over more than its amount. */
final class PaymentsAreNotSplitBeyond extends Rule {
  PaymentsAreNotSplitBeyond() {
    super(
        "No payment is split over more than its amount",
        "payments whose parts come to more than their amount",
        """
        SELECT payments.paymentNumber AS k FROM payments
        JOIN (SELECT payment_id, SUM(allocated_amount) AS amount FROM invoice_payments
              WHERE deleted_at IS NULL GROUP BY payment_id) split ON split.payment_id = payments.id
        WHERE payments.deleted_at IS NULL AND split.amount > payments.amount + 0.01\
        """);
  }
}
