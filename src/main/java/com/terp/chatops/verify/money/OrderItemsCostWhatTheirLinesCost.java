package com.terp.chatops.verify.money;

import com.terp.chatops.verify.check.Json;
import com.terp.chatops.verify.check.Rule;

/** The items of an order have the prices of its lines. */
final class OrderItemsCostWhatTheirLinesCost extends Rule {
  OrderItemsCostWhatTheirLinesCost() {
    super(
        "The items of an order have the prices of its lines",
        "orders whose items have other prices than their lines",
        """
        SELECT orders.order_number AS k FROM orders
        JOIN (SELECT order_id, COUNT(*) AS lines_counted, SUM(quantity * unit_price) AS amount
              FROM order_line_items GROUP BY order_id) lines_of ON lines_of.order_id = orders.id
        JOIN (SELECT placed.id, COUNT(*) AS items_counted,
                SUM(item.quantity IS NULL OR item.price IS NULL) AS without_price,
                SUM(item.quantity * item.price) AS amount
              FROM orders placed
              JOIN JSON_TABLE(%s, '$[*]' COLUMNS (
                quantity DECIMAL(20, 4) PATH '$.quantity',
                price DECIMAL(20, 4) PATH '$.unitPrice')) item ON TRUE
              GROUP BY placed.id) items_of ON items_of.id = orders.id
        WHERE orders.deleted_at IS NULL AND items_of.without_price = 0
          AND items_of.items_counted = lines_of.lines_counted
          AND ABS(items_of.amount - lines_of.amount) > 0.05 * lines_of.lines_counted\
        """
            .formatted(Json.list("placed.items")));
  }
}
