package com.terp.chatops.verify.money;

import com.terp.chatops.verify.check.Habit;

/** A credit is among its client's transactions. */
final class CreditsAreTheClientsTransactions extends Habit {
  CreditsAreTheClientsTransactions() {
    super(
        "A credit is among its client's transactions",
        "credits that are not among their client's transactions",
        """
        SELECT credits.creditNumber AS k FROM credits
        LEFT JOIN (SELECT DISTINCT transaction_number, client_id FROM client_transactions) listed
          ON listed.transaction_number = credits.creditNumber AND listed.client_id = credits.clientId
        WHERE credits.creditStatus <> 'VOID' AND listed.transaction_number IS NULL
          AND EXISTS (SELECT 1 FROM client_transactions
                      JOIN credits known ON known.creditNumber = client_transactions.transaction_number)\
        """,
        "SELECT COUNT(*) FROM credits");
  }
}
