package com.terp.chatops.verify.money;

import com.terp.chatops.verify.check.Rule;

/** A service charge is its quantity times its price. */
final class ServiceChargesMultiply extends Rule {
  ServiceChargesMultiply() {
    super(
        "A service charge is its quantity times its price",
        "service charges that are not their quantity times their price",
        """
        SELECT id AS k FROM order_service_charges
        WHERE ABS(total_price - quantity * unit_price) > 0.01 + 0.005 * quantity\
        """);
  }
}
