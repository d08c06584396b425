package com.terp.chatops.verify.money;

import com.terp.chatops.verify.check.Habit;

/** A client's points add up entry by entry. */
final class PointsAddUp extends Habit {
  PointsAddUp() {
    super(
        "A client's points add up entry by entry",
        "entries of points whose balance does not follow from the one before",
        """
        SELECT entry.id AS k FROM (
          SELECT id, points, balance_after,
            LAG(balance_after) OVER (PARTITION BY client_id ORDER BY created_at, id) AS balance_before
          FROM points_ledger) entry
        WHERE entry.balance_before IS NOT NULL
          AND entry.balance_before + entry.points <> entry.balance_after\
        """,
        "SELECT COUNT(*) FROM points_ledger");
  }
}
