package com.terp.chatops.verify.stock;

import com.terp.chatops.verify.check.Habit;

/** The counts of a batch at its sites are what it has and reserves. */
final class SiteCountsAreTheBatches extends Habit {
  SiteCountsAreTheBatches() {
    super(
        "The counts of a batch at its sites are what it has and reserves",
        "batches that have or reserve another quantity than their sites count",
        """
        SELECT batches.code AS k FROM batches
        JOIN (SELECT batch_id, SUM(quantity) AS quantity, SUM(reserved_quantity) AS reserved
              FROM site_inventory_counts GROUP BY batch_id) counted ON counted.batch_id = batches.id
        WHERE batches.deleted_at IS NULL
          AND (ABS(counted.quantity - batches.onHandQty) > 0.0001
            OR ABS(counted.reserved - batches.reservedQty) > 0.0001)\
        """,
        "SELECT COUNT(DISTINCT batch_id) FROM site_inventory_counts");
  }
}
