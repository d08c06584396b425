package com.terp.chatops.verify.stock;

import com.terp.chatops.verify.check.Json;
import com.terp.chatops.verify.check.Rule;

/** Not more comes back than was sold. */
final class NotMoreComesBackThanWasSold extends Rule {
  NotMoreComesBackThanWasSold() {
    super(
        "Not more comes back than was sold",
        "returns of more than their orders sold",
        """
        SELECT orders.order_number AS k FROM orders
        JOIN (SELECT returns.order_id, SUM(item.quantity) AS quantity FROM returns
              JOIN JSON_TABLE(%s, '$[*]' COLUMNS (
                quantity DECIMAL(20, 4) PATH '$.quantity')) item ON TRUE
              WHERE returns.status NOT IN ('REJECTED', 'CANCELLED') GROUP BY returns.order_id) came
          ON came.order_id = orders.id
        JOIN (SELECT order_id, SUM(quantity) AS quantity FROM order_line_items GROUP BY order_id) sold
          ON sold.order_id = orders.id
        WHERE came.quantity > sold.quantity + 0.0001\
        """
            .formatted(Json.list("returns.items")));
  }
}
