package com.terp.chatops.verify.money;

import com.terp.chatops.verify.check.Habit;

/** A line's margin is its price less its cost. */
final class LineMarginIsPriceLessCost extends Habit {
  LineMarginIsPriceLessCost() {
    super(
        "A line's margin is its price less its cost",
        "order lines whose margin is not their price less their cost",
        """
        SELECT id AS k FROM order_line_items
        WHERE unit_price > 0
          AND (LEAST(ABS(margin_dollar - (unit_price - cogs_per_unit)),
              ABS(margin_dollar - quantity * (unit_price - cogs_per_unit))) > 0.05
            OR ABS(margin_percent - 100 * (unit_price - cogs_per_unit) / unit_price) > 0.1)\
        """,
        "SELECT COUNT(*) FROM order_line_items WHERE unit_price > 0");
  }
}
