package com.terp.chatops.verify.rules;

import com.terp.chatops.verify.check.Habit;

/** An order's changes were recorded in the order of time. */
final class StatusHistoryIsInOrder extends Habit {
  StatusHistoryIsInOrder() {
    super(
        "An order's changes were recorded in the order of time",
        "changes of an order's status recorded after a later one",
        """
        SELECT CONCAT(orders.order_number, ' ', step.fulfillmentStatus) AS k FROM (
          SELECT order_id, fulfillmentStatus, changed_at,
            LAG(changed_at) OVER (PARTITION BY order_id ORDER BY id) AS before_it
          FROM order_status_history WHERE deleted_at IS NULL) step
        JOIN orders ON orders.id = step.order_id
        WHERE step.changed_at < step.before_it\
        """,
        "SELECT COUNT(*) FROM order_status_history");
  }
}
