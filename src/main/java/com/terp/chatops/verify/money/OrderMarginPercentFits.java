package com.terp.chatops.verify.money;

import com.terp.chatops.verify.check.Habit;

/** An order's margin in percent fits its margin. */
final class OrderMarginPercentFits extends Habit {
  OrderMarginPercentFits() {
    super(
        "An order's margin in percent fits its margin",
        "orders whose margin in percent does not fit their margin",
        """
        SELECT order_number AS k FROM orders
        WHERE deleted_at IS NULL AND total > 0
          AND ABS(avg_margin_percent - 100 * total_margin / total) > 0.1\
        """,
        "SELECT COUNT(*) FROM orders WHERE total > 0 AND avg_margin_percent IS NOT NULL");
  }
}
