package com.terp.chatops.verify.rules;

import com.terp.chatops.verify.check.Habit;

/** No sample is charged. */
final class SamplesCostNothing extends Habit {
  SamplesCostNothing() {
    super(
        "No sample is charged",
        "samples that are charged",
        """
        SELECT CONCAT(orders.order_number, ' line ', order_line_items.id) AS k FROM order_line_items
        JOIN orders ON orders.id = order_line_items.order_id
        WHERE order_line_items.is_sample = 1 AND order_line_items.line_total > 0\
        """,
        "SELECT COUNT(*) FROM order_line_items WHERE is_sample = 1");
  }
}
