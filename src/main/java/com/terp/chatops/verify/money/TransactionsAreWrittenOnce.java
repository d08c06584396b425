package com.terp.chatops.verify.money;

import com.terp.chatops.verify.check.Rule;

/** A client's transaction is written once. */
final class TransactionsAreWrittenOnce extends Rule {
  TransactionsAreWrittenOnce() {
    super(
        "A client's transaction is written once",
        "client transactions that are written several times",
        """
        SELECT transaction_number AS k FROM client_transactions
        WHERE transaction_number <> ''
        GROUP BY client_id, transaction_type, transaction_number HAVING COUNT(*) > 1\
        """);
  }
}
