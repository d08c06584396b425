package com.terp.chatops.verify.rules;

import com.terp.chatops.verify.check.Rule;

/** What an order has passed is what its times say. */
final class StepsHaveTheirTimes extends Rule {
  StepsHaveTheirTimes() {
    super(
        "What an order has passed is what its times say",
        "orders with the time of a step they have not reached, or without that of theirs",
        """
        SELECT CONCAT(order_number, ' ', fulfillmentStatus) AS k FROM orders
        WHERE deleted_at IS NULL
          AND ((shipped_at IS NOT NULL
              AND fulfillmentStatus IN ('DRAFT', 'CONFIRMED', 'READY_FOR_PACKING', 'PACKED'))
            OR (packed_at IS NOT NULL AND fulfillmentStatus IN ('DRAFT', 'CONFIRMED')))\
        """);
  }
}
