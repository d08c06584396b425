package com.terp.chatops.verify.stock;

import com.terp.chatops.verify.check.Habit;

/** A batch is in the state of its last change. */
final class BatchStateIsItsLastChange extends Habit {
  BatchStateIsItsLastChange() {
    super(
        "A batch is in the state of its last change",
        "batches in another state than their last change left them",
        """
        SELECT batches.code AS k FROM batches
        JOIN (SELECT batchId, toStatusId,
                ROW_NUMBER() OVER (PARTITION BY batchId ORDER BY createdAt DESC, id DESC) AS place
              FROM batch_status_history) changed ON changed.batchId = batches.id AND changed.place = 1
        JOIN workflow_statuses ON workflow_statuses.id = changed.toStatusId
        WHERE batches.deleted_at IS NULL
          AND (batches.statusId <> changed.toStatusId
            OR UPPER(REPLACE(REPLACE(workflow_statuses.slug, '-', '_'), ' ', '_')) <> batches.batchStatus)\
        """,
        "SELECT COUNT(DISTINCT batchId) FROM batch_status_history");
  }
}
