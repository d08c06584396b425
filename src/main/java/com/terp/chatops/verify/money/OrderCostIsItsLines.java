package com.terp.chatops.verify.money;

import com.terp.chatops.verify.check.Rule;

/** An order's cost is the sum of its lines' costs. */
final class OrderCostIsItsLines extends Rule {
  OrderCostIsItsLines() {
    super(
        "An order's cost is the sum of its lines' costs",
        "orders whose cost is not the sum of their lines' costs",
        """
        SELECT orders.order_number AS k FROM orders
        JOIN (SELECT order_id, SUM(quantity * cogs_per_unit) AS cost, COUNT(*) AS lines_counted
              FROM order_line_items GROUP BY order_id) lines_of
          ON lines_of.order_id = orders.id
        WHERE orders.deleted_at IS NULL
          AND ABS(orders.total_cogs - lines_of.cost) > 0.01 * (1 + lines_of.lines_counted)\
        """);
  }
}
