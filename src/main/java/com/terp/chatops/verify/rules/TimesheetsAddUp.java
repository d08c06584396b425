package com.terp.chatops.verify.rules;

import com.terp.chatops.verify.check.Rule;

/** The minutes of a timesheet add up. */
final class TimesheetsAddUp extends Rule {
  TimesheetsAddUp() {
    super(
        "The minutes of a timesheet add up",
        "timesheets whose total is not the sum of its kinds",
        """
        SELECT id AS k FROM employee_timesheets
        WHERE grand_total_minutes <> COALESCE(total_regular_minutes, 0)
          + COALESCE(total_overtime_minutes, 0) + COALESCE(total_holiday_minutes, 0)
          + COALESCE(total_sick_minutes, 0) + COALESCE(total_vacation_minutes, 0)
          + COALESCE(total_training_minutes, 0)\
        """);
  }
}
