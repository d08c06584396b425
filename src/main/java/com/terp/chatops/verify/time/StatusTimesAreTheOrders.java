package com.terp.chatops.verify.time;

import com.terp.chatops.verify.check.Habit;

/** An order was packed and shipped when its history says so. */
final class StatusTimesAreTheOrders extends Habit {
  StatusTimesAreTheOrders() {
    super(
        "An order was packed and shipped when its history says so",
        "orders packed or shipped at another time than their history says",
        """
        SELECT DISTINCT orders.order_number AS k FROM orders
        JOIN order_status_history ON order_status_history.order_id = orders.id
          AND order_status_history.deleted_at IS NULL
        WHERE orders.deleted_at IS NULL
          AND ((order_status_history.fulfillmentStatus = 'SHIPPED'
              AND ABS(TIMESTAMPDIFF(SECOND, orders.shipped_at, order_status_history.changed_at)) > 300)
            OR (order_status_history.fulfillmentStatus = 'PACKED'
              AND ABS(TIMESTAMPDIFF(SECOND, orders.packed_at, order_status_history.changed_at)) > 300))\
        """,
        "SELECT COUNT(*) FROM orders WHERE shipped_at IS NOT NULL OR packed_at IS NOT NULL");
  }
}
