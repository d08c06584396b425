package com.terp.chatops.verify.money;

import com.terp.chatops.verify.check.Habit;

/** A discrepancy of an intake is the difference it found. */
final class DiscrepancyIsTheDifference extends Habit {
  DiscrepancyIsTheDifference() {
    super(
        "A discrepancy of an intake is the difference it found",
        "discrepancies that are not actual less expected",
        """
        SELECT id AS k FROM intake_discrepancies
        WHERE ABS(ABS(actual_quantity - expected_quantity) - ABS(difference)) > 0.0001\
        """,
        "SELECT COUNT(*) FROM intake_discrepancies");
  }
}
