package com.terp.chatops.verify.stock;

import com.terp.chatops.verify.check.Rule;

/** Nothing is left of a batch that is sold out. */
final class SoldOutMeansNothingLeft extends Rule {
  SoldOutMeansNothingLeft() {
    super(
        "Nothing is left of a batch that is sold out",
        "batches that are sold out with something on hand",
        """
        SELECT code AS k FROM batches
        WHERE deleted_at IS NULL AND batchStatus = 'SOLD_OUT' AND onHandQty > 0.0001\
        """);
  }
}
