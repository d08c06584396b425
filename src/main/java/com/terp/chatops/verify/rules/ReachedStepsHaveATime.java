package com.terp.chatops.verify.rules;

import com.terp.chatops.verify.check.Hint;

/** A shipped order says when it was shipped, a packed one when it was packed. */
final class ReachedStepsHaveATime extends Hint {
  ReachedStepsHaveATime() {
    super(
        "A shipped order says when it was shipped, a packed one when it was packed",
        "orders without the time of the step they are at",
        """
        SELECT CONCAT(order_number, ' ', fulfillmentStatus) AS k FROM orders
        WHERE deleted_at IS NULL
          AND ((fulfillmentStatus IN ('SHIPPED', 'DELIVERED') AND shipped_at IS NULL)
            OR (fulfillmentStatus = 'PACKED' AND packed_at IS NULL))\
        """);
  }
}
