package com.terp.chatops.verify.rules;

import com.terp.chatops.verify.check.Habit;

/** A timesheet says what was worked in its period. */
final class TimesheetsAreTheirEntries extends Habit {
  TimesheetsAreTheirEntries() {
    super(
        "A timesheet says what was worked in its period",
        "timesheets with other minutes than were worked in their period",
        """
        SELECT sheet.id AS k FROM employee_timesheets sheet
        JOIN timesheet_periods ON timesheet_periods.id = sheet.period_id
        LEFT JOIN time_entries ON time_entries.user_id = sheet.user_id
          AND time_entries.entry_date
            BETWEEN timesheet_periods.period_start AND timesheet_periods.period_end
        WHERE EXISTS (SELECT 1 FROM time_entries)
        GROUP BY sheet.id, sheet.grand_total_minutes
        HAVING COALESCE(SUM(time_entries.total_hours_minutes), 0) <> sheet.grand_total_minutes\
        """,
        "SELECT COUNT(*) FROM employee_timesheets");
  }
}
