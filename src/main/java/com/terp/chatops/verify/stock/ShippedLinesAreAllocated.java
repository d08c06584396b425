package com.terp.chatops.verify.stock;

import com.terp.chatops.verify.check.Habit;

/** A shipped line is allocated from some batch. */
final class ShippedLinesAreAllocated extends Habit {
  ShippedLinesAreAllocated() {
    super(
        "A shipped line is allocated from some batch",
        "shipped lines that nothing is allocated to",
        """
        SELECT CONCAT(orders.order_number, ' line ', order_line_items.id) AS k FROM order_line_items
        JOIN orders ON orders.id = order_line_items.order_id
        LEFT JOIN order_line_item_allocations
          ON order_line_item_allocations.order_line_item_id = order_line_items.id
        WHERE orders.deleted_at IS NULL AND orders.orderType = 'SALE'
          AND orders.fulfillmentStatus IN ('SHIPPED', 'DELIVERED')
          AND order_line_item_allocations.id IS NULL
          AND EXISTS (SELECT 1 FROM order_line_item_allocations)\
        """,
        "SELECT COUNT(*) FROM order_line_items");
  }
}
