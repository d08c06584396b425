package com.terp.chatops.verify.time;

import com.terp.chatops.verify.check.Rule;

/** Nothing comes back before it is ordered. */
final class ReturnsFollowTheirOrders extends Rule {
  ReturnsFollowTheirOrders() {
    super(
        "Nothing comes back before it is ordered",
        "returns that are older than their orders",
        """
        SELECT returns.id AS k FROM returns
        JOIN orders ON orders.id = returns.order_id
        WHERE returns.processed_at < orders.created_at\
        """);
  }
}
