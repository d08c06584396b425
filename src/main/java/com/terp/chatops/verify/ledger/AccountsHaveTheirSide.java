package com.terp.chatops.verify.ledger;

import com.terp.chatops.verify.check.Hint;

/** Assets and expenses are debit accounts, all others credit accounts. */
final class AccountsHaveTheirSide extends Hint {
  AccountsHaveTheirSide() {
    super(
        "Assets and expenses are debit accounts, all others credit accounts",
        "accounts on the other side than their type's",
        """
        SELECT CONCAT(accountNumber, ' ', accountName) AS k FROM accounts
        WHERE deleted_at IS NULL
          AND (accountType IN ('ASSET', 'EXPENSE')) <> (normalBalance = 'DEBIT')\
        """);
  }
}
