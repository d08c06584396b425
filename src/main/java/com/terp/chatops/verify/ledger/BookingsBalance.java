package com.terp.chatops.verify.ledger;

import com.terp.chatops.verify.check.Rule;

/** Each booking balances. */
final class BookingsBalance extends Rule {
  BookingsBalance() {
    super(
        "Each booking balances",
        "bookings whose debits and credits differ",
        """
        SELECT CONCAT(referenceType, ' ', referenceId) AS k FROM ledgerEntries
        WHERE deleted_at IS NULL AND referenceType IS NOT NULL AND referenceId IS NOT NULL
        GROUP BY referenceType, referenceId HAVING ABS(SUM(debit) - SUM(credit)) > 0.005\
        """);
  }
}
