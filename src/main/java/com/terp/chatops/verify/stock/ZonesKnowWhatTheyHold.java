package com.terp.chatops.verify.stock;

import com.terp.chatops.verify.check.Habit;

/** A zone knows how much lies in it. */
final class ZonesKnowWhatTheyHold extends Habit {
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
        """,
        "SELECT COUNT(*) * 10 FROM storage_zones");
  }
}
