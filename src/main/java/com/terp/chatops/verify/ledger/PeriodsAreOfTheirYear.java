package com.terp.chatops.verify.ledger;

import com.terp.chatops.verify.check.Hint;

/** A fiscal period is of the year it says. */
final class PeriodsAreOfTheirYear extends Hint {
  PeriodsAreOfTheirYear() {
    super(
        "A fiscal period is of the year it says",
        "fiscal periods that touch no day of the year they say",
        """
        SELECT periodName AS k FROM fiscalPeriods
        WHERE deleted_at IS NULL AND fiscalYear NOT IN (
          YEAR(startDate), YEAR(endDate), YEAR(startDate) + 1, YEAR(endDate) - 1)\
        """);
  }
}
