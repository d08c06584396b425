package com.terp.chatops.verify.rules;

import com.terp.chatops.verify.check.Rule;

/** An order goes from status to status as it may. */
final class FulfilmentFollowsItsStates extends Rule {
  FulfilmentFollowsItsStates() {
    super(
        "An order goes from status to status as it may",
        "changes of an order's status that are not allowed",
        """
        SELECT CONCAT(orders.order_number, ' ', step.former, ' to ', step.status) AS k FROM (
          SELECT order_id, fulfillmentStatus AS status,
            LAG(fulfillmentStatus) OVER (PARTITION BY order_id ORDER BY changed_at, id) AS former
          FROM order_status_history WHERE deleted_at IS NULL) step
        JOIN orders ON orders.id = step.order_id
        WHERE step.former IS NOT NULL AND step.former <> step.status
          AND CONCAT(step.former, '>', step.status) NOT IN (
            'DRAFT>CONFIRMED', 'DRAFT>READY_FOR_PACKING', 'DRAFT>CANCELLED',
            'CONFIRMED>READY_FOR_PACKING', 'CONFIRMED>PACKED', 'CONFIRMED>SHIPPED',
            'CONFIRMED>CANCELLED', 'READY_FOR_PACKING>PACKED', 'READY_FOR_PACKING>SHIPPED',
            'READY_FOR_PACKING>CANCELLED', 'PACKED>READY_FOR_PACKING', 'PACKED>SHIPPED', 'PACKED>CANCELLED',
            'SHIPPED>DELIVERED', 'SHIPPED>RETURNED', 'DELIVERED>RETURNED', 'RETURNED>RESTOCKED',
            'RETURNED>RETURNED_TO_VENDOR')\
        """);
  }
}
