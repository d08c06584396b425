package com.terp.chatops.verify.money;

import com.terp.chatops.verify.check.Habit;

/** A change of credit is its part of a hundred. */
final class CreditChangesArePercentages extends Habit {
  CreditChangesArePercentages() {
    super(
        "A change of credit is its part of a hundred",
        "credit changes whose percentage is not theirs, or that go the other way",
        """
        SELECT id AS k FROM credit_audit_log
        WHERE (old_value > 0 AND change_percent IS NOT NULL
            AND ABS((new_value - old_value) * 100 / old_value - change_percent) > 0.01)
          OR (event_type = 'LIMIT_INCREASED' AND new_value < old_value)
          OR (event_type = 'LIMIT_DECREASED' AND new_value > old_value)\
        """,
        "SELECT COUNT(*) FROM credit_audit_log");
  }
}
