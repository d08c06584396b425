package com.terp.chatops.verify.money;

import com.terp.chatops.verify.check.Rule;

/** No order line has a negative quantity, price or cost. */
final class LinesAreNotNegative extends Rule {
  LinesAreNotNegative() {
    super(
        "No order line has a negative quantity, price or cost",
        "order lines with a negative quantity, price or cost, or of nothing",
        """
        SELECT id AS k FROM order_line_items
        WHERE quantity <= 0 OR unit_price < 0 OR cogs_per_unit < 0 OR line_total < 0\
        """);
  }
}
