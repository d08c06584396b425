package com.terp.chatops.verify.stock;

import com.terp.chatops.verify.check.Rule;

/** A batch's states follow each other. */
final class BatchHistoryIsUnbroken extends Rule {
  BatchHistoryIsUnbroken() {
    super(
        "A batch's states follow each other",
        "changes of a batch's state that do not start from the state before",
        """
        SELECT CONCAT(batches.code, ' change ', changed.id) AS k FROM (
          SELECT id, batchId, fromStatusId,
            LAG(toStatusId) OVER (PARTITION BY batchId ORDER BY createdAt, id) AS status_before
          FROM batch_status_history) changed
        JOIN batches ON batches.id = changed.batchId
        WHERE changed.status_before IS NOT NULL
          AND (changed.fromStatusId IS NULL OR changed.fromStatusId <> changed.status_before)\
        """);
  }
}
