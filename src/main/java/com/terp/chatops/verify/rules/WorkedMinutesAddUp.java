package com.terp.chatops.verify.rules;

import com.terp.chatops.verify.check.Habit;

/** Minutes worked are those between clock in and clock out. */
final class WorkedMinutesAddUp extends Habit {
  WorkedMinutesAddUp() {
    super(
        "Minutes worked are those between clock in and clock out",
        "entries of working time that do not add up",
        """
        SELECT id AS k FROM time_entries
        WHERE clock_in IS NOT NULL AND clock_out IS NOT NULL
          AND (total_hours_minutes
              <> TIMESTAMPDIFF(MINUTE, clock_in, clock_out) - COALESCE(total_break_minutes, 0)
            OR (entry_type IN ('regular', 'overtime')
              AND total_hours_minutes
                <> COALESCE(regular_hours_minutes, 0) + COALESCE(overtime_hours_minutes, 0)))\
        """,
        "SELECT COUNT(*) FROM time_entries");
  }
}
