package com.terp.chatops.verify.stock;

import com.terp.chatops.verify.check.Rule;

/** A line is allocated from batches of its product. */
final class AllocationsAreOfTheLinesProduct extends Rule {
  AllocationsAreOfTheLinesProduct() {
    super(
        "A line is allocated from batches of its product",
        "allocations from a batch of another product",
        """
        SELECT order_line_item_allocations.id AS k FROM order_line_item_allocations
        JOIN order_line_items
          ON order_line_items.id = order_line_item_allocations.order_line_item_id
        JOIN batches allocated ON allocated.id = order_line_item_allocations.batch_id
        JOIN batches ordered ON ordered.id = order_line_items.batch_id
        WHERE allocated.productId <> ordered.productId\
        """);
  }
}
