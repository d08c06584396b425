package com.terp.chatops.verify.stock;

import com.terp.chatops.verify.check.Habit;

/** A sample allowance is what is used and what remains. */
final class SampleAllowanceAddsUp extends Habit {
  SampleAllowanceAddsUp() {
    super(
        "A sample allowance is what is used and what remains",
        "sample allowances where used and remaining do not make the allowance",
        """
        SELECT id AS k FROM sampleAllocations
        WHERE ABS(usedQuantity + remainingQuantity - allocatedQuantity) > 0.0001\
        """,
        "SELECT COUNT(*) FROM sampleAllocations");
  }
}
