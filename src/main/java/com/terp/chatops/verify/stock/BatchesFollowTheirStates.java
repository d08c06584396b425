package com.terp.chatops.verify.stock;

import com.terp.chatops.verify.check.Rule;

/** A batch goes from state to state as it may. */
final class BatchesFollowTheirStates extends Rule {
  BatchesFollowTheirStates() {
    super(
        "A batch goes from state to state as it may",
        "changes of a batch's state that are not allowed",
        """
        SELECT CONCAT(batches.code, ' change ', changed.id) AS k FROM batch_status_history changed
        JOIN batches ON batches.id = changed.batchId
        JOIN workflow_statuses former ON former.id = changed.fromStatusId
        JOIN workflow_statuses latter ON latter.id = changed.toStatusId
        WHERE former.id <> latter.id
          AND UPPER(REPLACE(REPLACE(former.slug, '-', '_'), ' ', '_')) IN
            ('AWAITING_INTAKE', 'LIVE', 'ON_HOLD', 'QUARANTINED', 'SOLD_OUT', 'CLOSED')
          AND UPPER(REPLACE(REPLACE(latter.slug, '-', '_'), ' ', '_')) IN
            ('AWAITING_INTAKE', 'LIVE', 'ON_HOLD', 'QUARANTINED', 'SOLD_OUT', 'CLOSED')
          AND CONCAT(UPPER(REPLACE(REPLACE(former.slug, '-', '_'), ' ', '_')), '>',
            UPPER(REPLACE(REPLACE(latter.slug, '-', '_'), ' ', '_'))) NOT IN (
            'AWAITING_INTAKE>LIVE', 'AWAITING_INTAKE>QUARANTINED', 'LIVE>ON_HOLD',
            'LIVE>QUARANTINED', 'LIVE>SOLD_OUT', 'ON_HOLD>LIVE', 'ON_HOLD>QUARANTINED',
            'QUARANTINED>LIVE', 'QUARANTINED>ON_HOLD', 'QUARANTINED>CLOSED', 'SOLD_OUT>CLOSED')\
        """);
  }
}
