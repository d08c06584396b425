package com.terp.chatops.seed.terp.modules;

import static com.terp.chatops.seed.terp.modules.Say.always;
import static com.terp.chatops.seed.terp.modules.Say.never;
import static com.terp.chatops.seed.terp.modules.Say.one;
import static com.terp.chatops.seed.terp.modules.Say.theirs;
import static com.terp.chatops.seed.terp.modules.Say.where;

import com.terp.chatops.seed.Derivation;
import com.terp.chatops.seed.fill.Row;
import com.terp.chatops.seed.fill.Sketch;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/** Who worked when: the last weeks of the period, their hours and what they add up to. */
final class Shifts {
  private static final int SHIFTS = 255;
  private static final int DAYS_A_WEEK = 5;

  /** In each so many shifts somebody stayed an hour longer, or was ill. */
  private static final int LONGER = 10;

  private static final int ILL = 23;

  /** From, until, break from, break until, minutes of break. */
  record Template(String from, String until, String rest, String back, int minutes) {}

  private static final List<Template> TEMPLATES =
      List.of(
          new Template("06:00:00", "14:00:00", "10:00:00", "10:30:00", 30),
          new Template("09:00:00", "17:00:00", "12:00:00", "13:00:00", 60),
          new Template("11:00:00", "19:00:00", "14:30:00", "15:15:00", 45));

  private static final List<String> ANSWERED = List.of("approved", "denied");

  private Shifts() {}

  static List<Sketch> sketches(Sizes sizes) {
    return List.of(shifts(sizes), entries(), periods(), timesheets(), timeOff());
  }

  static List<Derivation> derivations() {
    String entries =
        "FROM `time_entries` e JOIN `timesheet_periods` p ON p.`id` = t.`period_id` WHERE"
            + " e.`user_id` = t.`user_id` AND e.`entry_date` BETWEEN p.`period_start` AND"
            + " p.`period_end`";
    String worked = "COALESCE(SUM(e.`%s_minutes`), 0) " + entries;
    return List.of(
        new Derivation(
            "employee_timesheets",
            List.of(
                "total_regular_minutes",
                "total_overtime_minutes",
                "total_sick_minutes",
                "grand_total_minutes"),
            "the hours of each period",
            "UPDATE `employee_timesheets` t SET t.`total_regular_minutes` = (SELECT "
                + worked.formatted("regular_hours")
                + "), t.`total_overtime_minutes` = (SELECT "
                + worked.formatted("overtime_hours")
                + "), t.`total_sick_minutes` = (SELECT "
                + worked.formatted("total_hours")
                + " AND e.`entry_type` = 'sick'),"
                + " t.`grand_total_minutes` = (SELECT "
                + worked.formatted("total_hours")
                + "), t.`updated_at` = t.`updated_at` WHERE t.`id` BETWEEN ? AND ?"));
  }

  private static Sketch shifts(Sizes sizes) {
    return Sketch.of("employee_shifts")
        .rows(SHIFTS)
        .parent("user_id", Say.inTurn(sizes, "users"))
        .set("shift_date", row -> day(row, sizes))
        .set("start_time", row -> template(row).from())
        .set("end_time", row -> template(row).until())
        .set("break_start", row -> template(row).rest())
        .set("break_end", row -> template(row).back())
        .set("shift_type", always("regular"))
        .set("location_id", never())
        .set("status", row -> row.index() % ILL == ILL - 1 ? "absent" : "completed")
        .set(
            "actual_start_time",
            where("status", List.of("completed"), row -> at(row, template(row).from())))
        .set(
            "actual_end_time",
            where(
                "status",
                List.of("completed"),
                row -> at(row, template(row).until()).plusMinutes(longer(row.index()))))
        .set("notes", never())
        .parent("created_by_id", Say.person(Say.OPERATIONS))
        .set("created_at", row -> at(row, "16:00:00").minusDays(10))
        .set("updated_at", row -> row.get("created_at"))
        .set("deleted_at", never());
  }

  private static Template template(Row shift) {
    return TEMPLATES.get((int) (shift.index() % TEMPLATES.size()));
  }

  private static int longer(long shift) {
    return shift % LONGER == LONGER - 1 ? 60 : 0;
  }

  /** Everybody once a day, from Monday to Friday, until the last week of the period. */
  private static LocalDate day(Row shift, Sizes sizes) {
    long people = sizes.of("users");
    long days = (shift.count() + people - 1) / people;
    long weeks = (days + DAYS_A_WEEK - 1) / DAYS_A_WEEK;
    long day = shift.index() / people;
    return monday(shift).minusWeeks(weeks).plusWeeks(day / DAYS_A_WEEK).plusDays(day % DAYS_A_WEEK);
  }

  private static LocalDate monday(Row row) {
    return row.period().last().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  private static LocalDateTime at(Row shift, String clock) {
    return shift.time("shift_date").toLocalDate().atTime(LocalTime.parse(clock));
  }

  private static Sketch entries() {
    return Sketch.of("time_entries")
        .rowsPer("employee_shifts", 1)
        .set("user_id", theirs("shift_id", "user_id"))
        .set("entry_date", theirs("shift_id", "shift_date"))
        .set(
            "entry_type", row -> "absent".equals(row.of("shift_id", "status")) ? "sick" : "regular")
        .set("clock_in", row -> on(row, "start_time"))
        .set("clock_out", row -> on(row, "end_time").plusMinutes(over(row)))
        .set("break_start", where("entry_type", List.of("regular"), row -> on(row, "break_start")))
        .set("break_end", where("entry_type", List.of("regular"), row -> on(row, "break_end")))
        .set("total_break_minutes", row -> row.is("entry_type", "sick") ? 0 : rest(row))
        .set("regular_hours_minutes", row -> row.is("entry_type", "sick") ? 0 : 480 - rest(row))
        .set("overtime_hours_minutes", row -> over(row))
        .set(
            "total_hours_minutes",
            row -> row.is("entry_type", "sick") ? 480 : 480 - rest(row) + over(row))
        .set("status", always("approved"))
        .set("notes", where("entry_type", List.of("sick"), always("Ill")))
        .set("adjustment_reason", never())
        .parent("adjusted_by_id", row -> -1)
        .set("adjusted_at", never())
        .parent("approved_by_id", Say.person(Say.OPERATIONS))
        .set("approved_at", row -> row.period().atMost(row.time("clock_out").plusDays(3)))
        .set("clock_in_ip", never())
        .set("clock_out_ip", never())
        .set("clock_in_device", never())
        .set("clock_out_device", never())
        .set("created_at", row -> row.get("clock_in"))
        .set("updated_at", row -> row.get("approved_at"));
  }

  private static int over(Row entry) {
    boolean ill = entry.is("entry_type", "sick");
    return ill ? 0 : longer(entry.parentIndex("shift_id"));
  }

  private static int rest(Row entry) {
    return TEMPLATES.get((int) (entry.parentIndex("shift_id") % TEMPLATES.size())).minutes();
  }

  private static LocalDateTime on(Row entry, String clock) {
    return Say.timeOf(entry, "shift_id", "shift_date")
        .toLocalDate()
        .atTime(LocalTime.parse(Say.text(entry.of("shift_id", clock))));
  }

  /** Two weeks each, until the Sunday before the last Monday. */
  private static Sketch periods() {
    return Sketch.of("timesheet_periods")
        .rows(2)
        .set("period_start", row -> monday(row).minusWeeks(2 * (row.count() - row.index())))
        .set("period_end", row -> row.time("period_start").plusDays(13))
        .set("period_type", always("biweekly"))
        .set("status", row -> row.index() == row.count() - 1 ? "open" : "closed")
        .parent("closed_by_id", Say.personWhere(Say.ACCOUNTING, "status", "closed"))
        .set("closed_at", where("status", List.of("closed"), Say.later("period_end", 2, 4)))
        .set("notes", never())
        .set("created_at", row -> row.time("period_start"))
        .set(
            "updated_at",
            row -> row.is("status", "closed") ? row.get("closed_at") : row.get("created_at"));
  }

  private static Sketch timesheets() {
    return Sketch.of("employee_timesheets")
        .rowsPer("timesheet_periods", 4)
        .parent("user_id", row -> row.index() % 4)
        .set("total_regular_minutes", always(0))
        .set("total_overtime_minutes", always(0))
        .set("total_holiday_minutes", always(0))
        .set("total_sick_minutes", always(0))
        .set("total_vacation_minutes", always(0))
        .set("total_training_minutes", always(0))
        .set("grand_total_minutes", always(0))
        .set("status", row -> "closed".equals(row.of("period_id", "status")) ? "approved" : "draft")
        .set("created_at", theirs("period_id", "period_start"))
        .set(
            "submitted_at", where("status", List.of("approved"), theirs("period_id", "period_end")))
        .parent("approved_by_id", Say.personWhere(Say.OPERATIONS, "status", "approved"))
        .set("approved_at", where("status", List.of("approved"), theirs("period_id", "closed_at")))
        .set("rejection_reason", never())
        .set("employee_notes", never())
        .set("manager_notes", never())
        .set(
            "updated_at",
            row -> row.is("status", "approved") ? row.get("approved_at") : row.get("created_at"));
  }

  private static Sketch timeOff() {
    return Sketch.of("time_off_requests")
        .rows(24)
        .parent("user_id", row -> row.index() % 4)
        .set("time_off_type", one("vacation", "vacation", "personal", "sick"))
        .set("start_date", Say.later("created_at", 7, 30))
        .set(
            "end_date",
            row -> row.period().atMost(row.time("start_date").plusDays(row.index() % 5)))
        .set("start_time", never())
        .set("end_time", never())
        .set("is_full_day", always(true))
        .set(
            "status",
            row ->
                Say.past(row, row.moment(), 10)
                    ? row.pick(List.of("approved", "approved", "approved", "denied"))
                    : "pending")
        .set("notes", never())
        .set(
            "response_notes",
            where("status", List.of("denied"), always("Too few people that week")))
        .parent("calendar_event_id", row -> -1)
        .set("responded_at", where("status", ANSWERED, Say.later("created_at", 0, 3)))
        .parent("responded_by_id", Say.personWhere(Say.OPERATIONS, "status", "approved", "denied"))
        .set(
            "updated_at",
            row -> row.is("status", "pending") ? row.moment() : row.time("responded_at"));
  }
}
