package com.terp.chatops.verify.stock;

import com.terp.chatops.verify.check.Habit;

/** A shipped line is allocated in full. */
final class ShippedLinesAreAllocatedInFull extends Habit {
  ShippedLinesAreAllocatedInFull() {
    super(
        "A shipped line is allocated in full",
        "shipped lines allocated in part",
        """
        SELECT CONCAT(orders.order_number, ' line ', order_line_items.id) AS k FROM order_line_items
        JOIN orders ON orders.id = order_line_items.order_id
        JOIN (SELECT order_line_item_id, SUM(quantity_allocated) AS quantity
              FROM order_line_item_allocations GROUP BY order_line_item_id) split
          ON split.order_line_item_id = order_line_items.id
        WHERE orders.fulfillmentStatus IN ('SHIPPED', 'DELIVERED')
          AND split.quantity < order_line_items.quantity - 0.0001\
        """,
        "SELECT COUNT(DISTINCT order_line_item_id) FROM order_line_item_allocations");
  }
}
