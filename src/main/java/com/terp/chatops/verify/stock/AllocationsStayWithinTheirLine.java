package com.terp.chatops.verify.stock;

import com.terp.chatops.verify.check.Rule;

/** No more is allocated to a line than it orders. */
final class AllocationsStayWithinTheirLine extends Rule {
  AllocationsStayWithinTheirLine() {
    super(
        "No more is allocated to a line than it orders",
        "order lines with more allocated than ordered, or an allocation of nothing",
        """
        SELECT CONCAT(COALESCE(orders.order_number, order_line_items.order_id), ' line ',
          order_line_items.id) AS k
        FROM order_line_items
        JOIN (SELECT order_line_item_id, SUM(quantity_allocated) AS quantity,
                MIN(quantity_allocated) AS least
              FROM order_line_item_allocations GROUP BY order_line_item_id) split
          ON split.order_line_item_id = order_line_items.id
        LEFT JOIN orders ON orders.id = order_line_items.order_id
        WHERE split.quantity > order_line_items.quantity + 0.0001 OR split.least <= 0\
        """);
  }
}
