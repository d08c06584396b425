package com.terp.chatops.verify.ledger;

import com.terp.chatops.verify.check.Rule;

/** Fiscal periods of one length do not overlap. A quarter beside its months is fine. */
final class PeriodsDoNotOverlap extends Rule {
  PeriodsDoNotOverlap() {
    super(
        "Fiscal periods of one length do not overlap",
        "fiscal periods that overlap another one of about their length",
        """
        SELECT later.periodName AS k FROM fiscalPeriods earlier
        JOIN fiscalPeriods later ON later.id <> earlier.id
          AND later.startDate BETWEEN earlier.startDate AND earlier.endDate
          AND (later.startDate > earlier.startDate OR later.id > earlier.id)
        WHERE earlier.deleted_at IS NULL AND later.deleted_at IS NULL
          AND ABS(DATEDIFF(earlier.endDate, earlier.startDate)
            - DATEDIFF(later.endDate, later.startDate)) <= 5
        GROUP BY later.periodName\
        """);
  }
}
