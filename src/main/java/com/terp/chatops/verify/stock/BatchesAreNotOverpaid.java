package com.terp.chatops.verify.stock;

import com.terp.chatops.verify.check.Habit;

/** No more is paid for a batch than it costs. */
final class BatchesAreNotOverpaid extends Habit {
  BatchesAreNotOverpaid() {
    super(
        "No more is paid for a batch than it costs",
        "batches paid beyond what they cost",
        """
        SELECT batches.code AS k FROM batches
        JOIN (SELECT batchId, SUM(quantityChange) AS quantity FROM inventoryMovements
              WHERE deleted_at IS NULL AND inventoryMovementType = 'INTAKE' GROUP BY batchId) came
          ON came.batchId = batches.id
        WHERE batches.deleted_at IS NULL
          AND batches.amountPaid > came.quantity * COALESCE(batches.unitCogs, batches.unitCogsMax) + 1\
        """,
        "SELECT COUNT(*) FROM batches WHERE amountPaid > 0");
  }
}
