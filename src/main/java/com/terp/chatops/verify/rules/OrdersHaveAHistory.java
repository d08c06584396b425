package com.terp.chatops.verify.rules;

import com.terp.chatops.verify.check.Habit;

/** An order that is no draft has a history. */
final class OrdersHaveAHistory extends Habit {
  OrdersHaveAHistory() {
    super(
        "An order that is no draft has a history",
        "orders under way without a change of status on record",
        """
        SELECT orders.order_number AS k FROM orders
        LEFT JOIN (SELECT DISTINCT order_id FROM order_status_history WHERE deleted_at IS NULL) steps
          ON steps.order_id = orders.id
        WHERE orders.deleted_at IS NULL AND orders.orderType = 'SALE' AND orders.is_draft = 0
          AND orders.fulfillmentStatus <> 'DRAFT' AND steps.order_id IS NULL
          AND EXISTS (SELECT 1 FROM order_status_history)\
        """,
        "SELECT COUNT(DISTINCT order_id) FROM order_status_history");
  }
}
