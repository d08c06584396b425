package com.terp.chatops.verify.money;

import com.terp.chatops.verify.check.Rule;

/**
 * A line's total is its quantity times its price. What rounding the price to cents explains is left
 * to {@link LineTotalIsExact}.
 */
final class LineTotalIsQuantityTimesPrice extends Rule {
  LineTotalIsQuantityTimesPrice() {
    super(
        "A line's total is its quantity times its price",
        "order lines whose total is not their quantity times their price",
        """
        SELECT CONCAT(COALESCE(orders.order_number, order_line_items.order_id), ' line ',
          order_line_items.id) AS k
        FROM order_line_items LEFT JOIN orders ON orders.id = order_line_items.order_id
        WHERE ABS(order_line_items.line_total
            - ROUND(order_line_items.quantity * order_line_items.unit_price, 2))
          > 0.01 + 0.005 * ABS(order_line_items.quantity)\
        """);
  }
}
