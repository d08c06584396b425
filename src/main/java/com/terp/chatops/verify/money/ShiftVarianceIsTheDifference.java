package com.terp.chatops.verify.money;

import com.terp.chatops.verify.check.Habit;

/** A shift's variance is what was counted less what was expected. */
final class ShiftVarianceIsTheDifference extends Habit {
  ShiftVarianceIsTheDifference() {
    super(
        "A shift's variance is what was counted less what was expected",
        "shifts whose variance is not counted less expected",
        """
        SELECT id AS k FROM shift_audits
        WHERE ABS(ABS(actual_count - expected_balance) - ABS(variance)) > 0.01\
        """,
        "SELECT COUNT(*) FROM shift_audits WHERE variance IS NOT NULL");
  }
}
