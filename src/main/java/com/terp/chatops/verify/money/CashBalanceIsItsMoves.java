package com.terp.chatops.verify.money;

import com.terp.chatops.verify.check.Hint;

/**
 * The balance of a cash box is what went in and out. A hint only: a box may have held money before
 * its first move.
 */
final class CashBalanceIsItsMoves extends Hint {
  CashBalanceIsItsMoves() {
    super(
        "The balance of a cash box is what went in and out",
        "cash boxes whose balance is not the sum of their moves",
        """
        SELECT CONCAT(cash_locations.name, ': ', cash_locations.current_balance) AS k FROM cash_locations
        JOIN (SELECT location_id,
                SUM(CASE WHEN transaction_type = 'IN' THEN amount
                  WHEN transaction_type = 'OUT' THEN -amount ELSE 0 END) AS balance,
                SUM(transaction_type NOT IN ('IN', 'OUT')) AS transfers
              FROM cash_location_transactions GROUP BY location_id) moved
          ON moved.location_id = cash_locations.id
        WHERE moved.transfers = 0 AND ABS(cash_locations.current_balance - moved.balance) > 0.01\
        """);
  }
}
