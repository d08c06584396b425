package com.terp.chatops.verify.stock;

import com.terp.chatops.verify.check.Habit;

/** A sale costs what its batch cost. */
final class SalesCostWhatTheirBatchCosts extends Habit {
  SalesCostWhatTheirBatchCosts() {
    super(
        "A sale costs what its batch cost",
        "sales at another cost than their batch, with no word of it",
        """
        SELECT sales.id AS k FROM sales JOIN batches ON batches.id = sales.batchId
        WHERE sales.deleted_at IS NULL AND sales.cogsOverride = 0 AND batches.cogsMode = 'FIXED'
          AND ABS(sales.cogsAtSale - batches.unitCogs) > 0.01\
        """,
        "SELECT COUNT(*) FROM sales");
  }
}
