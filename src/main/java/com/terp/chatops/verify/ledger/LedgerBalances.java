package com.terp.chatops.verify.ledger;

import com.terp.chatops.verify.check.Rule;

/** The ledger balances. */
final class LedgerBalances extends Rule {
  LedgerBalances() {
    super(
        "The ledger balances",
        "ledger whose debits and credits differ; the key is the difference",
        """
        SELECT SUM(debit) - SUM(credit) AS k FROM ledgerEntries
        WHERE deleted_at IS NULL HAVING ABS(SUM(debit) - SUM(credit)) > 0.005\
        """);
  }
}
