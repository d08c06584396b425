package com.terp.chatops.verify.ledger;

import com.terp.chatops.verify.check.Habit;

/** An entry that nobody made by hand is of a paper. */
final class EntriesAreOfSomething extends Habit {
  EntriesAreOfSomething() {
    super(
        "An entry that nobody made by hand is of a paper",
        "entries not made by hand that are of no paper",
        """
        SELECT entryNumber AS k FROM ledgerEntries
        WHERE deleted_at IS NULL AND isManual = 0 AND (referenceType IS NULL OR referenceId IS NULL)\
        """,
        "SELECT COUNT(*) FROM ledgerEntries WHERE deleted_at IS NULL AND isManual = 0");
  }
}
