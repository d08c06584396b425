package com.terp.chatops.verify.stock;

import com.terp.chatops.verify.check.Habit;

/** Only batches for sale are reserved. */
final class OnlyLiveBatchesAreReserved extends Habit {
  OnlyLiveBatchesAreReserved() {
    super(
        "Only batches for sale are reserved",
        "reserved batches that are not for sale",
        """
        SELECT code AS k FROM batches
        WHERE deleted_at IS NULL AND reservedQty > 0 AND batchStatus IN ('AWAITING_INTAKE', 'SOLD_OUT', 'CLOSED')\
        """,
        "SELECT COUNT(*) FROM batches WHERE reservedQty > 0");
  }
}
