package com.terp.chatops.verify.money;

import com.terp.chatops.verify.check.Habit;

/** What a credit says is used is what was applied. */
final class CreditUsedIsWhatWasApplied extends Habit {
  CreditUsedIsWhatWasApplied() {
    super(
        "What a credit says is used is what was applied",
        "credits whose used amount is not what was applied",
        """
        SELECT credits.creditNumber AS k FROM credits
        LEFT JOIN (SELECT creditId, SUM(amountApplied) AS amount FROM creditApplications
                   GROUP BY creditId) applied ON applied.creditId = credits.id
        WHERE credits.creditStatus <> 'VOID'
          AND ABS(credits.amountUsed - COALESCE(applied.amount, 0)) > 0.01\
        """,
        "SELECT COUNT(*) FROM credits");
  }
}
