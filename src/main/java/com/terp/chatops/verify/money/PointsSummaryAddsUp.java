package com.terp.chatops.verify.money;

import com.terp.chatops.verify.check.Habit;

/** A client's points are those earned less those used. */
final class PointsSummaryAddsUp extends Habit {
  PointsSummaryAddsUp() {
    super(
        "A client's points are those earned less those used",
        "clients whose points are not those earned less those used",
        """
        SELECT client_id AS k FROM client_points_summary
        WHERE current_balance
          <> lifetime_earned - COALESCE(lifetime_redeemed, 0) - COALESCE(lifetime_expired, 0)\
        """,
        "SELECT COUNT(*) FROM client_points_summary");
  }
}
