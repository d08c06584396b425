package com.terp.chatops.verify.stock;

import com.terp.chatops.verify.check.Rule;

/** No movement leaves less than nothing. */
final class MovementsNeverGoBelowNothing extends Rule {
  MovementsNeverGoBelowNothing() {
    super(
        "No movement leaves less than nothing",
        "movements that leave less than nothing",
        """
        SELECT id AS k FROM inventoryMovements
        WHERE deleted_at IS NULL AND (quantityAfter < -0.0001 OR quantityBefore < -0.0001)\
        """);
  }
}
