package com.terp.chatops.verify.money;

import com.terp.chatops.verify.check.Habit;

/** A payment for an invoice has its part recorded. */
final class ReceivedPaymentsAreSplit extends Habit {
  ReceivedPaymentsAreSplit() {
    super(
        "A payment for an invoice has its part recorded",
        "payments for an invoice without a part of it",
        """
        SELECT payments.paymentNumber AS k FROM payments
        LEFT JOIN invoice_payments ON invoice_payments.payment_id = payments.id
          AND invoice_payments.deleted_at IS NULL
        WHERE payments.deleted_at IS NULL AND payments.paymentType = 'RECEIVED'
          AND payments.invoiceId IS NOT NULL AND invoice_payments.id IS NULL\
        """,
        """
        SELECT COUNT(*) FROM payments WHERE deleted_at IS NULL AND paymentType = 'RECEIVED' AND invoiceId IS NOT NULL\
        """);
  }
}
