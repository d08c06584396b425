package com.terp.chatops.verify.money;

import com.terp.chatops.verify.check.Rule;

/** An order's margin is its total less its cost. */
final class OrderMarginIsTotalLessCost extends Rule {
  OrderMarginIsTotalLessCost() {
    super(
        "An order's margin is its total less its cost",
        "orders whose margin is not their total less their cost",
        """
        SELECT order_number AS k FROM orders
        WHERE deleted_at IS NULL
          AND LEAST(ABS(total - total_cogs - total_margin), ABS(subtotal - total_cogs - total_margin),
            ABS(subtotal - COALESCE(discount, 0) - total_cogs - total_margin)) > 0.02\
        """);
  }
}
