package com.terp.chatops.verify.ledger;

import com.terp.chatops.verify.check.Habit;

/** A payment is in the ledger. */
final class PaymentsAreBooked extends Habit {
  PaymentsAreBooked() {
    super(
        "A payment is in the ledger",
        "payments that are not in the ledger",
        """
        SELECT payments.paymentNumber AS k FROM payments
        LEFT JOIN (SELECT DISTINCT referenceId FROM ledgerEntries
                   WHERE referenceType = 'PAYMENT' AND deleted_at IS NULL) booked
          ON booked.referenceId = payments.id
        WHERE payments.deleted_at IS NULL AND booked.referenceId IS NULL\
        """,
        "SELECT COUNT(*) FROM payments WHERE deleted_at IS NULL");
  }
}
