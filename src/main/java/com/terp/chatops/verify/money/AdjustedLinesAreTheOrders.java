package com.terp.chatops.verify.money;

import com.terp.chatops.verify.check.Rule;

/** A changed price is of a line of its order. */
final class AdjustedLinesAreTheOrders extends Rule {
  AdjustedLinesAreTheOrders() {
    super(
        "A changed price is of a line of its order",
        "price adjustments of a line of another order",
        """
        SELECT order_price_adjustments.id AS k FROM order_price_adjustments
        JOIN order_line_items ON order_line_items.id = order_price_adjustments.target_id
        WHERE order_price_adjustments.adjustment_type = 'ITEM'
          AND order_line_items.order_id <> order_price_adjustments.order_id\
        """);
  }
}
