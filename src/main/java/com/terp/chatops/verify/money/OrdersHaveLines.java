package com.terp.chatops.verify.money;

import com.terp.chatops.verify.check.Habit;

/** Every order has lines. */
final class OrdersHaveLines extends Habit {
  OrdersHaveLines() {
    super(
        "Every order has lines",
        "orders without a line",
        """
        SELECT orders.order_number AS k FROM orders
        LEFT JOIN order_line_items ON order_line_items.order_id = orders.id
        WHERE orders.deleted_at IS NULL AND order_line_items.id IS NULL\
        """,
        "SELECT COUNT(*) FROM orders WHERE deleted_at IS NULL");
  }
}
