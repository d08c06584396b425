package com.terp.chatops.verify.money;

import com.terp.chatops.verify.check.Habit;

/** A client's margin is its profit in percent of its spending. */
final class ClientMarginFits extends Habit {
  ClientMarginFits() {
    super(
        "A client's margin is its profit in percent of its spending",
        "clients whose margin is not their profit in percent of their spending",
        """
        SELECT teri_code AS k FROM clients
        WHERE deleted_at IS NULL AND total_spent > 0
          AND ABS(avg_profit_margin - 100 * total_profit / total_spent) > 0.1\
        """,
        "SELECT COUNT(*) FROM clients WHERE total_spent > 0 AND avg_profit_margin IS NOT NULL");
  }
}
