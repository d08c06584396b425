package com.terp.chatops.verify.money;

import com.terp.chatops.verify.check.Habit;

/** What is short of credit is the difference. */
final class ShortfallIsTheDifference extends Habit {
  ShortfallIsTheDifference() {
    super(
        "What is short of credit is the difference",
        "credit override requests whose shortfall is not the difference",
        """
        SELECT id AS k FROM credit_override_requests
        WHERE ABS(shortfall - GREATEST(0, requested_amount - available_credit)) > 0.01\
        """,
        "SELECT COUNT(*) FROM credit_override_requests");
  }
}
