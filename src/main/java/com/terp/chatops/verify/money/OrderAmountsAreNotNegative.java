package com.terp.chatops.verify.money;

import com.terp.chatops.verify.check.Rule;

/** No order has a negative amount. */
final class OrderAmountsAreNotNegative extends Rule {
  OrderAmountsAreNotNegative() {
    super(
        "No order has a negative amount",
        "orders with a negative amount",
        """
        SELECT order_number AS k FROM orders
        WHERE total < 0 OR subtotal < 0 OR tax < 0 OR discount < 0 OR shipping < 0 OR total_cogs < 0\
        """);
  }
}
