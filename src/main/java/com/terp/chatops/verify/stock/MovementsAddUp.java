package com.terp.chatops.verify.stock;

import com.terp.chatops.verify.check.Rule;

/** Each stock movement adds up. */
final class MovementsAddUp extends Rule {
  MovementsAddUp() {
    super(
        "Each stock movement adds up",
        "movements where before and change do not make after",
        """
        SELECT id AS k FROM inventoryMovements
        WHERE deleted_at IS NULL AND ABS(quantityBefore + quantityChange - quantityAfter) > 0.0001\
        """);
  }
}
