package com.terp.chatops.verify.money;

import com.terp.chatops.verify.check.Rule;

/** An order's total is the sum of its lines. */
final class OrderTotalIsItsLines extends Rule {
  OrderTotalIsItsLines() {
    super(
        "An order's total is the sum of its lines",
        "orders whose total is not the sum of their lines",
        """
        SELECT orders.order_number AS k FROM orders
        JOIN (SELECT order_id, SUM(line_total) AS amount, COUNT(*) AS lines_counted
              FROM order_line_items GROUP BY order_id) lines_of
          ON lines_of.order_id = orders.id
        WHERE orders.deleted_at IS NULL
          AND ABS(orders.total - COALESCE(orders.tax, 0) - COALESCE(orders.shipping, 0)
            + COALESCE(orders.discount, 0)
            - lines_of.amount) > 0.01 + 0.005 * lines_of.lines_counted\
        """);
  }
}
