package com.terp.chatops.verify.money;

import com.terp.chatops.verify.check.Habit;

/** A credit is of its transaction's client and not beyond its amount. */
final class CreditsStayWithinTheirTransaction extends Habit {
  CreditsStayWithinTheirTransaction() {
    super(
        "A credit is of its transaction's client and not beyond its amount",
        "credits beyond their transaction, or of another client",
        """
        SELECT credits.creditNumber AS k FROM credits
        JOIN transactions ON transactions.id = credits.transactionId
        WHERE credits.creditAmount > ABS(transactions.amount) + 0.01
          OR credits.clientId <> transactions.clientId\
        """,
        "SELECT COUNT(*) FROM credits WHERE transactionId IS NOT NULL");
  }
}
