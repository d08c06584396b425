package com.terp.chatops.verify.stock;

import com.terp.chatops.verify.check.Rule;

/** A batch's cost range runs from less to more. */
final class CostRangesAreRanges extends Rule {
  CostRangesAreRanges() {
    super(
        "A batch's cost range runs from less to more",
        "batches with a cost range upside down, or a fixed cost without a cost",
        """
        SELECT code AS k FROM batches
        WHERE deleted_at IS NULL
          AND (unitCogsMin > unitCogsMax OR unitCogs < 0 OR unitCogsMin < 0
            OR (cogsMode = 'FIXED' AND unitCogs IS NULL))\
        """);
  }
}
