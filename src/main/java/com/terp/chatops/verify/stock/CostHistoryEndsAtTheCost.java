package com.terp.chatops.verify.stock;

import com.terp.chatops.verify.check.Habit;

/** The newest cost of a batch is the one it has. */
final class CostHistoryEndsAtTheCost extends Habit {
  CostHistoryEndsAtTheCost() {
    super(
        "The newest cost of a batch is the one it has",
        "batches whose cost is not what the last change made it",
        """
        SELECT CONCAT(batches.code, ': ', batches.unitCogs) AS k FROM cogsHistory
        JOIN batches ON batches.id = cogsHistory.batchId
        WHERE cogsHistory.deleted_at IS NULL AND ABS(cogsHistory.newCogs - batches.unitCogs) > 0.01
          AND NOT EXISTS (SELECT 1 FROM cogsHistory later WHERE later.batchId = cogsHistory.batchId
            AND later.deleted_at IS NULL AND later.id > cogsHistory.id)\
        """,
        "SELECT COUNT(*) FROM cogsHistory");
  }
}
