package com.terp.chatops.verify.time;

import com.terp.chatops.verify.check.Rule;

/** Orders are placed, confirmed, packed and shipped in that order. */
final class OrdersPassTheirSteps extends Rule {
  OrdersPassTheirSteps() {
    super(
        "Orders are placed, confirmed, packed and shipped in that order",
        "orders confirmed, packed or shipped before their time",
        """
        SELECT order_number AS k FROM orders
        WHERE confirmed_at < created_at OR packed_at < created_at OR shipped_at < created_at
          OR packed_at < confirmed_at OR shipped_at < confirmed_at OR shipped_at < packed_at\
        """);
  }
}
