package com.terp.chatops.verify.money;

import com.terp.chatops.verify.check.Habit;

/** An intake's total is the sum of its batches. */
final class IntakeTotalIsItsBatches extends Habit {
  IntakeTotalIsItsBatches() {
    super(
        "An intake's total is the sum of its batches",
        "intakes whose total is not the sum of their batches",
        """
        SELECT intake_sessions.session_number AS k FROM intake_sessions
        JOIN (SELECT intake_session_id, SUM(total_cost) AS cost, COUNT(*) AS counted
              FROM intake_session_batches GROUP BY intake_session_id) batches_of
          ON batches_of.intake_session_id = intake_sessions.id
        WHERE ABS(intake_sessions.total_amount - batches_of.cost) > 0.01 * batches_of.counted\
        """,
        "SELECT COUNT(*) FROM intake_sessions WHERE total_amount IS NOT NULL");
  }
}
