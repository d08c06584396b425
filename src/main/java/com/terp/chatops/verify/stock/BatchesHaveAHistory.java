package com.terp.chatops.verify.stock;

import com.terp.chatops.verify.check.Hint;

/** A batch has a history of its states. */
final class BatchesHaveAHistory extends Hint {
  BatchesHaveAHistory() {
    super(
        "A batch has a history of its states",
        "batches without a history of their states",
        """
        SELECT batches.code AS k FROM batches
        LEFT JOIN (SELECT DISTINCT batchId FROM batch_status_history) changed
          ON changed.batchId = batches.id
        WHERE batches.deleted_at IS NULL AND changed.batchId IS NULL
          AND EXISTS (SELECT 1 FROM batch_status_history)\
        """);
  }
}
