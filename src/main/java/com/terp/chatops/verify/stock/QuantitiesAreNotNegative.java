package com.terp.chatops.verify.stock;

import com.terp.chatops.verify.check.Rule;

/** No quantity in a batch is negative. */
final class QuantitiesAreNotNegative extends Rule {
  QuantitiesAreNotNegative() {
    super(
        "No quantity in a batch is negative",
        "batches with a negative quantity",
        """
        SELECT code AS k FROM batches
        WHERE LEAST(onHandQty, reservedQty, quarantineQty, holdQty, sampleQty, defectiveQty) < 0\
        """);
  }
}
