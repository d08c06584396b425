package com.terp.chatops.verify.stock;

import com.terp.chatops.verify.check.Json;
import com.terp.chatops.verify.check.Rule;

/** What comes back of an order was sold with it. */
final class ReturnsAreOfWhatWasSold extends Rule {
  ReturnsAreOfWhatWasSold() {
    super(
        "What comes back of an order was sold with it",
        "returns of a batch that their order did not sell",
        """
        SELECT DISTINCT returns.id AS k FROM returns
        JOIN JSON_TABLE(%s, '$[*]' COLUMNS (batch INT PATH '$.batchId')) item ON TRUE
        JOIN (SELECT DISTINCT order_id FROM order_line_items) with_lines
          ON with_lines.order_id = returns.order_id
        LEFT JOIN order_line_items
          ON order_line_items.order_id = returns.order_id AND order_line_items.batch_id = item.batch
        LEFT JOIN (SELECT DISTINCT order_line_items.order_id, order_line_item_allocations.batch_id
                   FROM order_line_item_allocations
                   JOIN order_line_items
                     ON order_line_items.id = order_line_item_allocations.order_line_item_id
                   JOIN returns ON returns.order_id = order_line_items.order_id) taken
          ON taken.order_id = returns.order_id AND taken.batch_id = item.batch
        WHERE item.batch IS NOT NULL AND order_line_items.id IS NULL AND taken.order_id IS NULL\
        """
            .formatted(Json.list("returns.items")));
  }
}
