package com.terp.chatops.verify.stock;

import com.terp.chatops.verify.check.Habit;

/** What is allocated to a line costs what the line costs. */
final class AllocationsCostWhatTheirLineCosts extends Habit {
  AllocationsCostWhatTheirLineCosts() {
    super(
        "What is allocated to a line costs what the line costs",
        "order lines allocated at another cost than their own",
        """
        SELECT order_line_items.id AS k FROM order_line_items
        JOIN (SELECT order_line_item_id, SUM(quantity_allocated) AS quantity,
                SUM(quantity_allocated * unit_cost) AS cost
              FROM order_line_item_allocations GROUP BY order_line_item_id) split
          ON split.order_line_item_id = order_line_items.id
        WHERE order_line_items.is_cogs_overridden = 0 AND split.quantity > 0
          AND ABS(split.cost / split.quantity - order_line_items.cogs_per_unit) > 0.01\
        """,
        "SELECT COUNT(DISTINCT order_line_item_id) FROM order_line_item_allocations");
  }
}
