package com.terp.chatops.verify.money;

import com.terp.chatops.verify.check.Habit;

/** A line's total is its quantity times its price to the cent. */
final class LineTotalIsExact extends Habit {
  LineTotalIsExact() {
    super(
        "A line's total is its quantity times its price to the cent",
        "order lines off by some cents",
        """
        SELECT CONCAT(COALESCE(orders.order_number, order_line_items.order_id), ' line ',
          order_line_items.id) AS k
        FROM order_line_items LEFT JOIN orders ON orders.id = order_line_items.order_id
        WHERE ABS(order_line_items.line_total
            - ROUND(order_line_items.quantity * order_line_items.unit_price, 2)) > 0.01\
        """,
        "SELECT COUNT(*) FROM order_line_items");
  }
}
