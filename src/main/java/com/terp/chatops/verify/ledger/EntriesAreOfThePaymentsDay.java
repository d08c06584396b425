package com.terp.chatops.verify.ledger;

import com.terp.chatops.verify.check.Habit;

/** A payment is booked on its day. */
final class EntriesAreOfThePaymentsDay extends Habit {
  EntriesAreOfThePaymentsDay() {
    super(
        "A payment is booked on its day",
        "payments booked on another day",
        """
        SELECT DISTINCT payments.paymentNumber AS k FROM payments
        JOIN ledgerEntries
          ON ledgerEntries.referenceType = 'PAYMENT' AND ledgerEntries.referenceId = payments.id
        WHERE payments.deleted_at IS NULL AND ledgerEntries.deleted_at IS NULL
          AND ledgerEntries.isManual = 0 AND ledgerEntries.entryDate <> payments.paymentDate\
        """,
        "SELECT COUNT(*) FROM payments");
  }
}
