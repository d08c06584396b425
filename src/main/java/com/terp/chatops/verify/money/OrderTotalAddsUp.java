package com.terp.chatops.verify.money;

import com.terp.chatops.verify.check.Rule;

/** Subtotal, tax, shipping and discount make an order's total. */
final class OrderTotalAddsUp extends Rule {
  OrderTotalAddsUp() {
    super(
        "Subtotal, tax, shipping and discount make an order's total",
        "orders whose subtotal, tax, shipping and discount do not make the total",
        """
        SELECT order_number AS k FROM orders
        WHERE deleted_at IS NULL
          AND ABS(subtotal + COALESCE(tax, 0) + COALESCE(shipping, 0) - COALESCE(discount, 0) - total)
            > 0.01\
        """);
  }
}
