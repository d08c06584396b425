package com.terp.chatops.verify.money;

import com.terp.chatops.verify.check.Habit;

/** A payment's parts come to its amount. */
final class PaymentsAreSplitInFull extends Habit {
  PaymentsAreSplitInFull() {
    super(
        "A payment's parts come to its amount",
        "payments whose parts come to less than their amount",
        """
        SELECT payments.paymentNumber AS k FROM payments
        JOIN (SELECT payment_id, SUM(allocated_amount) AS amount FROM invoice_payments
              WHERE deleted_at IS NULL GROUP BY payment_id) split ON split.payment_id = payments.id
        WHERE payments.deleted_at IS NULL AND split.amount < payments.amount - 0.01\
        """,
        "SELECT COUNT(DISTINCT payment_id) FROM invoice_payments WHERE deleted_at IS NULL");
  }
}
