package com.terp.chatops.verify.money;

import com.terp.chatops.verify.check.Rule;

/** No credit is applied beyond its amount. */
final class CreditsAreNotAppliedBeyond extends Rule {
  CreditsAreNotAppliedBeyond() {
    super(
        "No credit is applied beyond its amount",
        "credits applied beyond their amount",
        """
        SELECT credits.creditNumber AS k FROM credits
        JOIN (SELECT creditId, SUM(amountApplied) AS amount FROM creditApplications GROUP BY creditId)
          applied ON applied.creditId = credits.id
        WHERE applied.amount > credits.creditAmount + 0.01\
        """);
  }
}
