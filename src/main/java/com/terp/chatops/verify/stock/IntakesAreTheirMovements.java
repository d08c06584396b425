package com.terp.chatops.verify.stock;

import com.terp.chatops.verify.check.Habit;

/** What an intake received is what came into the batch. */
final class IntakesAreTheirMovements extends Habit {
  IntakesAreTheirMovements() {
    super(
        "What an intake received is what came into the batch",
        "intakes that received another quantity than came into the batch",
        """
        SELECT batches.code AS k FROM (
          SELECT batch_id, SUM(received_qty) AS quantity FROM intake_session_batches GROUP BY batch_id)
          received
        JOIN batches ON batches.id = received.batch_id
        JOIN (SELECT batchId, SUM(quantityChange) AS quantity FROM inventoryMovements
              WHERE deleted_at IS NULL AND inventoryMovementType = 'INTAKE' GROUP BY batchId) came
          ON came.batchId = received.batch_id
        WHERE ABS(received.quantity - came.quantity) > 0.0001\
        """,
        "SELECT COUNT(DISTINCT batch_id) FROM intake_session_batches");
  }
}
