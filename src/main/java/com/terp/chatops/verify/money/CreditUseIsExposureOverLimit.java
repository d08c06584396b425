package com.terp.chatops.verify.money;

import com.terp.chatops.verify.check.Habit;

/** How much of its credit a client uses is exposure over limit. */
final class CreditUseIsExposureOverLimit extends Habit {
  CreditUseIsExposureOverLimit() {
    super(
        "How much of its credit a client uses is exposure over limit",
        "clients whose use of credit is not exposure over limit",
        """
        SELECT clients.teri_code AS k FROM client_credit_limits
        JOIN clients ON clients.id = client_credit_limits.client_id
        WHERE client_credit_limits.credit_limit > 0
          AND ABS(utilization_percent - LEAST(999.99,
            100 * client_credit_limits.current_exposure / client_credit_limits.credit_limit)) > 0.1\
        """,
        "SELECT COUNT(*) FROM client_credit_limits WHERE credit_limit > 0");
  }
}
