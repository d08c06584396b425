package com.terp.chatops.verify.stock;

import com.terp.chatops.verify.check.Hint;

/** A zone knows how much lies in it. A hint only: people may write it down by hand. */
final class ZonesKnowWhatTheyHold extends Hint {
  ZonesKnowWhatTheyHold() {
    super(
        "A zone knows how much lies in it",
        "zones with another current capacity than what lies in them",
        """
        SELECT CONCAT(storage_zones.code, ': ', storage_zones.current_capacity) AS k FROM storage_zones
        LEFT JOIN (SELECT zone_id, SUM(quantity) AS quantity FROM batch_zone_assignments
                   GROUP BY zone_id) held ON held.zone_id = storage_zones.id
        WHERE storage_zones.deleted_at IS NULL
          AND ABS(COALESCE(storage_zones.current_capacity, 0) - COALESCE(held.quantity, 0)) > 0.01\
        """);
  }
}
