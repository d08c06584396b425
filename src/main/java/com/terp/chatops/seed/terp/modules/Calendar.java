package com.terp.chatops.seed.terp.modules;

import static com.terp.chatops.seed.terp.modules.Say.always;
import static com.terp.chatops.seed.terp.modules.Say.never;
import static com.terp.chatops.seed.terp.modules.Say.one;
import static com.terp.chatops.seed.terp.modules.Say.theirs;
import static com.terp.chatops.seed.terp.modules.Say.where;

import com.terp.chatops.seed.fill.Row;
import com.terp.chatops.seed.fill.Sketch;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;

/** Events, who takes part, what repeats, and what became of them. */
final class Calendar {
  static final int EVENTS = 240;

  /** Every twelfth event repeats. */
  private static final int REPEATS = 12;

  private static final int FIRST_REPEATING = 5;

  /** Every fifth event is about the house, the others about a client. */
  private static final int HOUSE = 5;

  /** The first events are the testers' own. */
  private static final int QA = 3;

  /** What happens: title, part of the system, type, place, hour, minutes, calendar. */
  record Kind(
      String title,
      String module,
      String type,
      String place,
      int hour,
      int minutes,
      int calendar) {}

  private static final List<Kind> WITH_CLIENT =
      List.of(
          new Kind("Visit of %s", "CLIENTS", "MEETING", "Showroom", 10, 60, 1),
          new Kind("Call %s", "CLIENTS", "FOLLOW_UP", "Telephone", 14, 30, 1),
          new Kind("Pickup by %s", "ORDERS", "DELIVERY", "Loading Dock 1", 11, 30, 2),
          new Kind("Show samples to %s", "SAMPLES", "SAMPLE_REQUEST", "Samples Room", 15, 45, 1),
          new Kind(
              "Ask %s about open invoices", "ACCOUNTING", "AR_COLLECTION", "Telephone", 9, 30, 3));

  private static final List<Kind> IN_HOUSE =
      List.of(
          new Kind("Photo session", "INVENTORY", "PHOTOGRAPHY", "Photo Corner", 13, 120, 2),
          new Kind("Weekly round", "GENERAL", "MEETING", "Conference Room A", 9, 45, 0),
          new Kind("Stock count", "INVENTORY", "AUDIT", "Main Warehouse", 8, 180, 2),
          new Kind("Pay suppliers", "ACCOUNTING", "AP_PAYMENT", "Office", 16, 60, 3));

  private Calendar() {}

  static List<Sketch> sketches(Sizes sizes) {
    return List.of(
        events(sizes),
        participants(),
        rules(),
        instances(),
        reminders(),
        history(),
        Sketch.of("calendar_event_permissions")
            .rows(40)
            .parent("event_id", row -> row.index() * 6)
            .set("grant_type", one("USER", "ROLE"))
            .set("permission", one("VIEW", "VIEW", "EDIT"))
            .parent("granted_by", Say.person(Say.OPERATIONS))
            .set("granted_at", theirs("event_id", "created_at")),
        attachments());
  }

  private static Sketch events(Sizes sizes) {
    return Sketch.of("calendar_events")
        .rows(EVENTS)
        .parent(
            "client_id",
            row -> row.index() % HOUSE == HOUSE - 1 ? -1 : row.chance().below(sizes.of("clients")))
        .set("vendor_id", never())
        .parent("calendar_id", row -> row.index() < QA ? 4 : kind(row).calendar())
        .parent("created_by", Say.staff())
        .parent("assigned_to", Say.staff())
        .set(
            "title",
            row ->
                row.index() < QA
                    ? "QA Event " + (row.index() + 1)
                    : kind(row).title().formatted(Say.text(row.of("client_id", "name"))))
        .set("description", never())
        .set("location", row -> kind(row).place())
        .set("start_date", row -> workday(row.later("created_at", 4, 21)))
        .set("end_date", row -> row.get("start_date"))
        .set("start_time", row -> clock(starts(row)))
        .set("end_time", row -> clock(starts(row).plusMinutes(kind(row).minutes())))
        .set("timezone", always("America/Los_Angeles"))
        .set("is_floating_time", always(false))
        .set("module", row -> kind(row).module())
        .set("event_type", row -> kind(row).type())
        .set("status", Calendar::status)
        .set("priority", one("LOW", "MEDIUM", "MEDIUM", "MEDIUM", "HIGH", "URGENT"))
        .set("is_recurring", row -> row.index() % REPEATS == FIRST_REPEATING)
        .set("entity_type", row -> row.get("client_id") == null ? null : "client")
        .set("entity_id", row -> row.get("client_id"))
        .set("metadata", never())
        .set("visibility", one("COMPANY", "COMPANY", "COMPANY", "TEAM", "PRIVATE"))
        .set("is_auto_generated", always(false))
        .set("auto_generation_rule", never())
        .set("version", row -> row.is("status", "SCHEDULED") ? 1 : 2)
        .set(
            "updated_at",
            row ->
                row.is("status", "SCHEDULED")
                    ? row.moment()
                    : row.period().atMost(row.time("start_date").plusHours(22)))
        .set("deleted_at", never());
  }

  private static Sketch participants() {
    return Sketch.of("calendar_event_participants")
        .rowsPer("calendar_events", 2)
        .parent("user_id", row -> (row.parentIndex("event_id") + row.index() % 2) % 4)
        .set("role", row -> row.index() % 2 == 0 ? "ORGANIZER" : "REQUIRED")
        .set(
            "response_status",
            row -> {
              if (row.is("role", "ORGANIZER")) {
                return "ACCEPTED";
              }
              return "SCHEDULED".equals(row.of("event_id", "status"))
                  ? row.pick(List.of("PENDING", "ACCEPTED", "TENTATIVE"))
                  : row.pick(List.of("ACCEPTED", "ACCEPTED", "ACCEPTED", "DECLINED"));
            })
        .set("added_at", theirs("event_id", "created_at"))
        .set(
            "responded_at",
            where(
                "response_status",
                List.of("ACCEPTED", "DECLINED", "TENTATIVE"),
                row ->
                    row.is("role", "ORGANIZER")
                        ? row.get("added_at")
                        : row.later("added_at", 0, 2)))
        .parent("added_by", row -> row.parentIndex("event_id") % 4);
  }

  private static Sketch rules() {
    return Sketch.of("calendar_recurrence_rules")
        .rows(EVENTS / REPEATS)
        .parent("event_id", row -> row.index() * REPEATS + FIRST_REPEATING)
        .set("frequency", always("WEEKLY"))
        .set("interval", always(1))
        .set("by_day", row -> "[\"%s\"]".formatted(day(row).getDayOfWeek().name().substring(0, 2)))
        .set("by_month_day", never())
        .set("by_week_of_month", never())
        .set("by_day_of_week_in_month", never())
        .set("by_month", never())
        .set("start_date", theirs("event_id", "start_date"))
        .set("end_date", row -> row.period().atMost(row.time("start_date").plusDays(28)))
        .set("count", never())
        .set("exception_dates", always("[]"))
        .set("created_at", theirs("event_id", "created_at"))
        .set("updated_at", theirs("event_id", "created_at"));
  }

  private static Sketch instances() {
    return Sketch.of("calendar_recurrence_instances")
        .rows(EVENTS / REPEATS * 4)
        .parent("parent_event_id", row -> row.index() / 4 * REPEATS + FIRST_REPEATING)
        .set(
            "instance_date",
            row ->
                row.period()
                    .atMost(
                        Say.timeOf(row, "parent_event_id", "start_date")
                            .plusDays(7 * (row.index() % 4 + 1))))
        .set("start_time", theirs("parent_event_id", "start_time"))
        .set("end_time", theirs("parent_event_id", "end_time"))
        .set("timezone", theirs("parent_event_id", "timezone"))
        .set("status", row -> row.index() % 11 == 7 ? "CANCELLED" : "GENERATED")
        .set("modified_title", never())
        .set("modified_description", never())
        .set("modified_location", never())
        .parent("modified_assigned_to", row -> -1)
        .set("generated_at", theirs("parent_event_id", "created_at"))
        .set("modified_at", where("status", List.of("CANCELLED"), Say.later("generated_at", 0, 1)))
        .parent("modified_by", Say.personWhere(Say.OPERATIONS, "status", "CANCELLED"));
  }

  private static Sketch reminders() {
    return Sketch.of("calendar_reminders")
        .rowsPer("calendar_events", 1)
        .parent("user_id", row -> row.parentIndex("event_id") % 4)
        .set("relative_minutes", one(15, 30, 60, 1440))
        .set(
            "reminder_time",
            row -> begins(row).minusMinutes(Say.number(row.get("relative_minutes")).longValue()))
        .set("method", one("IN_APP", "IN_APP", "EMAIL", "BOTH"))
        .set(
            "status",
            row ->
                switch (Say.text(row.of("event_id", "status"))) {
                  case "COMPLETED" -> "SENT";
                  case "CANCELLED" -> "CANCELLED";
                  default -> "PENDING";
                })
        .set("sent_at", where("status", List.of("SENT"), row -> row.get("reminder_time")))
        .set("failure_reason", never())
        .set("created_at", theirs("event_id", "created_at"));
  }

  /** That it was made, and what became of it. */
  private static Sketch history() {
    return Sketch.of("calendar_event_history")
        .rowsPer("calendar_events", 2)
        .set(
            "change_type",
            row -> {
              if (row.index() % 2 == 0) {
                return "CREATED";
              }
              String status = Say.text(row.of("event_id", "status"));
              return status.equals("SCHEDULED") ? "UPDATED" : status;
            })
        .parent("changed_by", row -> row.parentIndex("event_id") % 4)
        .set(
            "changed_at",
            row -> row.of("event_id", row.index() % 2 == 0 ? "created_at" : "updated_at"))
        .set(
            "field_changed",
            row ->
                row.is("change_type", "CREATED")
                    ? null
                    : row.is("change_type", "UPDATED") ? "assigned_to" : "status")
        .set("previous_value", where("field_changed", List.of("status"), always("SCHEDULED")))
        .set("new_value", where("field_changed", List.of("status"), theirs("event_id", "status")))
        .set("change_reason", where("change_type", List.of("CANCELLED"), always("Put off")))
        .set("full_snapshot", never());
  }

  private static Sketch attachments() {
    return Sketch.of("calendar_event_attachments")
        .rows(30)
        .parent("event_id", row -> row.index() * 8)
        .set("original_filename", one("agenda.pdf", "price-list.pdf", "photos.zip", "counts.xlsx"))
        .set(
            "filename",
            row -> "event-%04d-%s".formatted(row.index() + 1, row.text("original_filename")))
        .set("url", row -> "https://files.example.com/calendar/" + row.text("filename"))
        .set("file_size", row -> row.chance().between(20_000, 900_000))
        .set("mime_type", row -> mime(row.text("original_filename")))
        .parent("uploaded_by", row -> row.parentIndex("event_id") % 4)
        .set("uploaded_at", theirs("event_id", "created_at"));
  }

  static String mime(String file) {
    return switch (file.substring(file.lastIndexOf('.') + 1)) {
      case "pdf" -> "application/pdf";
      case "zip" -> "application/zip";
      case "jpg" -> "image/jpeg";
      case "xlsx" -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
      default -> "text/plain";
    };
  }

  private static Kind kind(Row event) {
    boolean house = event.index() % HOUSE == HOUSE - 1;
    List<Kind> kinds = house ? IN_HOUSE : WITH_CLIENT;
    return kinds.get((int) (event.index() / HOUSE * 3 + event.index()) % kinds.size());
  }

  private static LocalTime starts(Row event) {
    return LocalTime.of(kind(event).hour(), (int) (event.index() % 4) * 15);
  }

  private static String clock(LocalTime time) {
    return "%02d:%02d:00".formatted(time.getHour(), time.getMinute());
  }

  private static String status(Row event) {
    if (!Say.past(event, event.time("start_date"), 2)) {
      return "SCHEDULED";
    }
    return event.chance().percent(12) ? "CANCELLED" : "COMPLETED";
  }

  private static LocalDate day(Row row) {
    return Say.timeOf(row, "event_id", "start_date").toLocalDate();
  }

  /** When the event a row belongs to begins. */
  static LocalDateTime begins(Row row) {
    LocalTime time = LocalTime.parse(Say.text(row.of("event_id", "start_time")));
    return day(row).atTime(time);
  }

  /** Friday instead of the weekend. */
  private static LocalDate workday(LocalDateTime time) {
    LocalDate day = time.toLocalDate();
    return day.minusDays(Math.max(0, day.getDayOfWeek().getValue() - 5));
  }
}
