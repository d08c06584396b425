package com.terp.chatops.verify.rules;

import com.terp.chatops.verify.check.Habit;

/** An order is in the status of its last change. */
final class OrderStatusIsItsLastChange extends Habit {
  OrderStatusIsItsLastChange() {
    super(
        "An order is in the status of its last change",
        "orders in another status than their last change left them",
        """
        SELECT orders.order_number AS k FROM orders
        JOIN (SELECT order_id, fulfillmentStatus,
                ROW_NUMBER() OVER (PARTITION BY order_id ORDER BY changed_at DESC, id DESC) AS place
              FROM order_status_history WHERE deleted_at IS NULL) step
          ON step.order_id = orders.id AND step.place = 1
        WHERE orders.deleted_at IS NULL AND orders.fulfillmentStatus <> step.fulfillmentStatus\
        """,
        "SELECT COUNT(DISTINCT order_id) FROM order_status_history");
  }
}
