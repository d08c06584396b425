package com.terp.chatops.verify.stock;

import com.terp.chatops.verify.check.Habit;

/** No batch has more samples or defects than it has. */
final class SamplesAreOnHand extends Habit {
  SamplesAreOnHand() {
    super(
        "No batch has more samples or defects than it has",
        "batches with more samples or defects than on hand",
        """
        SELECT code AS k FROM batches
        WHERE deleted_at IS NULL AND (sampleQty > onHandQty OR defectiveQty > onHandQty)\
        """,
        "SELECT COUNT(*) FROM batches WHERE deleted_at IS NULL");
  }
}
