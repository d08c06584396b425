package com.terp.chatops.verify.stock;

import com.terp.chatops.verify.check.Rule;

/** A bag holds lines of its order. */
final class BagsHoldTheirOrdersLines extends Rule {
  BagsHoldTheirOrdersLines() {
    super(
        "A bag holds lines of its own order",
        "lines in a bag of another order",
        """
        SELECT order_item_bags.id AS k FROM order_item_bags
        JOIN order_bags ON order_bags.id = order_item_bags.bag_id
        JOIN order_line_items ON order_line_items.id = order_item_bags.order_item_id
        WHERE order_item_bags.deleted_at IS NULL AND order_bags.order_id <> order_line_items.order_id\
        """);
  }
}
