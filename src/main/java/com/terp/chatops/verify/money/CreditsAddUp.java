package com.terp.chatops.verify.money;

import com.terp.chatops.verify.check.Rule;

/** What is used and what remains make a credit. */
final class CreditsAddUp extends Rule {
  CreditsAddUp() {
    super(
        "What is used and what remains make a credit",
        "credits where used and remaining do not make the amount",
        """
        SELECT creditNumber AS k FROM credits
        WHERE creditStatus <> 'VOID'
          AND (ABS(amountUsed + amountRemaining - creditAmount) > 0.01
            OR amountUsed < 0 OR amountRemaining < -0.01)\
        """);
  }
}
