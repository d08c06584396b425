package com.terp.chatops.verify.time;

import com.terp.chatops.verify.check.Rule;

/** No transaction is paid before its day. */
final class TransactionsArePaidAfterTheirDay extends Rule {
  TransactionsArePaidAfterTheirDay() {
    super(
        "No transaction is paid before its day",
        "transactions paid before their day",
        """
        SELECT COALESCE(transaction_number, id) AS k FROM client_transactions
        WHERE payment_date < transaction_date\
        """);
  }
}
