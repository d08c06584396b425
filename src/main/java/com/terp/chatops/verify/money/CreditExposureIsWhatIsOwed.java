package com.terp.chatops.verify.money;

import com.terp.chatops.verify.check.Habit;

/** A client's exposure is what it owes. */
final class CreditExposureIsWhatIsOwed extends Habit {
  CreditExposureIsWhatIsOwed() {
    super(
        "A client's exposure is what it owes",
        "clients whose exposure is not what they owe",
        """
        SELECT clients.teri_code AS k FROM client_credit_limits
        JOIN clients ON clients.id = client_credit_limits.client_id
        WHERE ABS(client_credit_limits.current_exposure - COALESCE(clients.total_owed, 0)) > 0.01\
        """,
        "SELECT COUNT(*) FROM client_credit_limits WHERE current_exposure IS NOT NULL");
  }
}
