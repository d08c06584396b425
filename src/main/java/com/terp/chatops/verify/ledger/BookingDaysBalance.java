package com.terp.chatops.verify.ledger;

import com.terp.chatops.verify.check.Rule;

/** Each day's entries of a booking balance. */
final class BookingDaysBalance extends Rule {
  BookingDaysBalance() {
    super(
        "Each day's entries of a booking balance",
        "bookings whose debits and credits of one day differ",
        """
        SELECT CONCAT(referenceType, ' ', referenceId, ' on ', entryDate) AS k FROM ledgerEntries
        WHERE deleted_at IS NULL AND referenceType IS NOT NULL AND referenceId IS NOT NULL
        GROUP BY referenceType, referenceId, entryDate HAVING ABS(SUM(debit) - SUM(credit)) > 0.005\
        """);
  }
}
