package com.terp.chatops.verify.money;

import com.terp.chatops.verify.check.Rule;

/** A credit's status fits its amounts. */
final class CreditStatusFitsAmounts extends Rule {
  CreditStatusFitsAmounts() {
    super(
        "A credit's status fits its amounts",
        "credits whose status does not fit what is used",
        """
        SELECT CONCAT(creditNumber, ' ', creditStatus) AS k FROM credits
        WHERE creditAmount > 0 AND (
          (creditStatus = 'FULLY_USED' AND amountRemaining > 0.01)
          OR (creditStatus = 'PARTIALLY_USED' AND (amountUsed <= 0 OR amountRemaining <= 0))
          OR (creditStatus = 'ACTIVE' AND amountRemaining <= 0))\
        """);
  }
}
