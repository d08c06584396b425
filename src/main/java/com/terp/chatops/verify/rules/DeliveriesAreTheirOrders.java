package com.terp.chatops.verify.rules;

import com.terp.chatops.verify.check.Habit;

/** What is said to be delivered is delivered. */
final class DeliveriesAreTheirOrders extends Habit {
  DeliveriesAreTheirOrders() {
    super(
        "What is said to be delivered is delivered",
        "deliveries that are done while their order is not",
        """
        SELECT CONCAT(orders.order_number, ' ', delivery_schedules.id) AS k FROM delivery_schedules
        JOIN orders ON orders.id = delivery_schedules.reference_id
        WHERE delivery_schedules.reference_type = 'order' AND delivery_schedules.status = 'delivered'
          AND orders.fulfillmentStatus NOT IN
            ('DELIVERED', 'RETURNED', 'RESTOCKED', 'RETURNED_TO_VENDOR')\
        """,
        "SELECT COUNT(*) FROM delivery_schedules WHERE status = 'delivered'");
  }
}
