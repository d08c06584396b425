package com.terp.chatops.verify.ledger;

import com.terp.chatops.verify.check.Habit;

/** A bill is in the ledger. */
final class BillsAreBooked extends Habit {
  BillsAreBooked() {
    super(
        "A bill is in the ledger",
        "bills that are not in the ledger",
        """
        SELECT bills.billNumber AS k FROM bills
        LEFT JOIN (SELECT DISTINCT referenceId FROM ledgerEntries
                   WHERE referenceType = 'BILL' AND deleted_at IS NULL) booked
          ON booked.referenceId = bills.id
        WHERE bills.deleted_at IS NULL AND bills.status NOT IN ('DRAFT', 'VOID') AND booked.referenceId IS NULL\
        """,
        "SELECT COUNT(*) FROM bills WHERE deleted_at IS NULL");
  }
}
