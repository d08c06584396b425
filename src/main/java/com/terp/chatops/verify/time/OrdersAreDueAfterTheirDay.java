package com.terp.chatops.verify.time;

import com.terp.chatops.verify.check.Rule;

/** No order is due, or valid, before its day. */
final class OrdersAreDueAfterTheirDay extends Rule {
  OrdersAreDueAfterTheirDay() {
    super(
        "No order is due, or valid, before its day",
        "orders due, or valid until, before their day",
        """
        SELECT order_number AS k FROM orders
        WHERE deleted_at IS NULL
          AND (due_date < DATE(created_at) OR valid_until < DATE(created_at))\
        """);
  }
}
