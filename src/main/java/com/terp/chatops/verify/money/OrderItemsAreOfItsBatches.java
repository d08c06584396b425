package com.terp.chatops.verify.money;

import com.terp.chatops.verify.check.Json;
import com.terp.chatops.verify.check.Rule;

/** The items of an order are of the batches of its lines. */
final class OrderItemsAreOfItsBatches extends Rule {
  OrderItemsAreOfItsBatches() {
    super(
        "The items of an order are of the batches of its lines",
        "orders with an item of another batch than their lines",
        """
        SELECT orders.order_number AS k FROM orders
        JOIN JSON_TABLE(%s, '$[*]' COLUMNS (batch INT PATH '$.batchId')) item ON TRUE
        JOIN (SELECT DISTINCT order_id FROM order_line_items) with_lines
          ON with_lines.order_id = orders.id
        LEFT JOIN order_line_items
          ON order_line_items.order_id = orders.id AND order_line_items.batch_id = item.batch
        WHERE orders.deleted_at IS NULL AND item.batch IS NOT NULL AND order_line_items.id IS NULL
        GROUP BY orders.order_number\
        """
            .formatted(Json.list("orders.items")));
  }
}
