package com.terp.chatops.verify.ledger;

import com.terp.chatops.verify.check.Rule;

/** Each ledger entry is either a debit or a credit. */
final class EntriesHaveOneSide extends Rule {
  EntriesHaveOneSide() {
    super(
        "Each ledger entry is either a debit or a credit",
        "ledger entries that are both, neither or negative",
        """
        SELECT entryNumber AS k FROM ledgerEntries
        WHERE deleted_at IS NULL AND (debit < 0 OR credit < 0 OR (debit > 0) = (credit > 0))\
        """);
  }
}
