package com.terp.chatops.verify.stock;

import com.terp.chatops.verify.check.Habit;

/** A consigned batch is on consignment terms, an owned one is not. */
final class ConsignedBatchesAreOnConsignment extends Habit {
  ConsignedBatchesAreOnConsignment() {
    super(
        "A consigned batch is on consignment terms, an owned one is not",
        "batches whose terms do not fit who owns them",
        """
        SELECT code AS k FROM batches
        WHERE deleted_at IS NULL AND ownership_type IN ('CONSIGNED', 'OFFICE_OWNED')
          AND (ownership_type = 'CONSIGNED') <> (paymentTerms = 'CONSIGNMENT')\
        """,
        "SELECT COUNT(*) FROM batches WHERE ownership_type IS NOT NULL");
  }
}
