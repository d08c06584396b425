package com.terp.chatops.verify.money;

import com.terp.chatops.verify.check.Hint;

/**
 * The balance of a bank account is what went in and out. A hint only: an account may have had a
 * balance before its first transaction.
 */
final class BankBalanceIsItsTransactions extends Hint {
  BankBalanceIsItsTransactions() {
    super(
        "The balance of a bank account is what went in and out",
        "bank accounts whose balance is not the sum of their transactions",
        """
        SELECT CONCAT(bankAccounts.accountName, ': ', bankAccounts.currentBalance) AS k FROM bankAccounts
        JOIN (SELECT bankAccountId,
                SUM(CASE WHEN transactionType IN ('DEPOSIT', 'INTEREST') THEN amount
                  WHEN transactionType IN ('WITHDRAWAL', 'FEE') THEN -amount ELSE 0 END) AS balance,
                SUM(transactionType = 'TRANSFER') AS transfers
              FROM bankTransactions WHERE deleted_at IS NULL GROUP BY bankAccountId) moved
          ON moved.bankAccountId = bankAccounts.id
        WHERE bankAccounts.deleted_at IS NULL AND moved.transfers = 0
          AND ABS(bankAccounts.currentBalance - moved.balance) > 0.01\
        """);
  }
}
