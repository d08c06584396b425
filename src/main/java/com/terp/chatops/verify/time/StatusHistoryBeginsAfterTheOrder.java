package com.terp.chatops.verify.time;

import com.terp.chatops.verify.check.Rule;

/** Nothing happens to an order before it exists. */
final class StatusHistoryBeginsAfterTheOrder extends Rule {
  StatusHistoryBeginsAfterTheOrder() {
    super(
        "Nothing happens to an order before it exists",
        "changes of an order's status from before the order",
        """
        SELECT CONCAT(orders.order_number, ' ', order_status_history.fulfillmentStatus) AS k
        FROM order_status_history JOIN orders ON orders.id = order_status_history.order_id
        WHERE order_status_history.deleted_at IS NULL
          AND order_status_history.changed_at < orders.created_at\
        """);
  }
}
