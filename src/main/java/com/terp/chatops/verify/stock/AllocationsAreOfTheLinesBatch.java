package com.terp.chatops.verify.stock;

import com.terp.chatops.verify.check.Habit;

/** A line is allocated from the batch it names. */
final class AllocationsAreOfTheLinesBatch extends Habit {
  AllocationsAreOfTheLinesBatch() {
    super(
        "A line is allocated from the batch it names",
        "allocations from another batch than their line's",
        """
        SELECT order_line_item_allocations.id AS k FROM order_line_item_allocations
        JOIN order_line_items
          ON order_line_items.id = order_line_item_allocations.order_line_item_id
        WHERE order_line_item_allocations.batch_id <> order_line_items.batch_id\
        """,
        "SELECT COUNT(*) FROM order_line_item_allocations");
  }
}
