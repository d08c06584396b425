package com.terp.chatops.verify.money;

import com.terp.chatops.verify.check.Json;
import com.terp.chatops.verify.check.Rule;

/** The items of an order and its lines say the same. */
final class OrderItemsAreItsLines extends Rule {
  OrderItemsAreItsLines() {
    super(
        "The items of an order and its lines say the same",
        "orders whose items and lines differ in number, quantity or amount",
        """
        SELECT orders.order_number AS k FROM orders
        JOIN (SELECT order_id, COUNT(*) AS lines_counted, SUM(quantity) AS quantity,
                SUM(line_total) AS amount
              FROM order_line_items GROUP BY order_id) lines_of ON lines_of.order_id = orders.id
        JOIN (SELECT placed.id, COUNT(*) AS items_counted,
                SUM(item.quantity) AS quantity, SUM(item.quantity IS NULL) AS without_quantity,
                SUM(item.amount) AS amount, SUM(item.amount IS NULL) AS without_amount
              FROM orders placed
              JOIN JSON_TABLE(%s, '$[*]' COLUMNS (
                quantity DECIMAL(20, 4) PATH '$.quantity',
                amount DECIMAL(20, 4) PATH '$.lineTotal')) item ON TRUE
              GROUP BY placed.id) items_of ON items_of.id = orders.id
        WHERE orders.deleted_at IS NULL
          AND (lines_of.lines_counted <> items_of.items_counted
            OR (items_of.without_quantity = 0 AND ABS(lines_of.quantity - items_of.quantity)
              > 0.01 + 0.005 * lines_of.lines_counted)
            OR (items_of.without_amount = 0 AND ABS(lines_of.amount - items_of.amount)
              > 0.01 + 0.005 * lines_of.lines_counted))\
        """
            .formatted(Json.list("placed.items")));
  }
}
