package com.terp.chatops.verify.money;

import com.terp.chatops.verify.check.Habit;

/** A changed price is what the change makes of it. */
final class AdjustedPricesFollow extends Habit {
  AdjustedPricesFollow() {
    super(
        "A changed price is what the change makes of it",
        "price adjustments that do not lead from one price to the other",
        """
        SELECT id AS k FROM order_price_adjustments
        WHERE original_price IS NOT NULL AND adjusted_price IS NOT NULL
          AND CASE adjustment_mode WHEN 'FIXED'
              THEN ABS(ABS(original_price - adjusted_price) - ABS(adjustment_value)) > 0.01
              ELSE ABS(ABS(original_price - adjusted_price)
                - original_price * ABS(adjustment_value) / 100) > 0.01 END\
        """,
        "SELECT COUNT(*) FROM order_price_adjustments");
  }
}
