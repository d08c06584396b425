package com.terp.chatops.verify.money;

import com.terp.chatops.verify.check.Rule;

/** A price paid is its quantity times its unit price. */
final class PriceHistoryMultiplies extends Rule {
  PriceHistoryMultiplies() {
    super(
        "A price paid is its quantity times its unit price",
        "prices in the history that are not quantity times unit price",
        """
        SELECT id AS k FROM price_history
        WHERE ABS(total_price - quantity * unit_price) > 0.01 + 0.005 * quantity\
        """);
  }
}
