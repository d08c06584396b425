package com.terp.chatops.verify.money;

import com.terp.chatops.verify.check.Habit;

/** A client has the points that were written down one by one. */
final class PointsAreThoseOfTheLedger extends Habit {
  PointsAreThoseOfTheLedger() {
    super(
        "A client has the points that were written down one by one",
        "clients with other points than were written down one by one",
        """
        SELECT client_points_summary.client_id AS k FROM client_points_summary
        LEFT JOIN (SELECT client_id, SUM(points) AS balance,
                     SUM(CASE WHEN points > 0 THEN points ELSE 0 END) AS earned
                   FROM points_ledger GROUP BY client_id) written
          ON written.client_id = client_points_summary.client_id
        WHERE COALESCE(written.balance, 0) <> client_points_summary.current_balance
          OR COALESCE(written.earned, 0) <> client_points_summary.lifetime_earned\
        """,
        "SELECT COUNT(*) FROM client_points_summary");
  }
}
