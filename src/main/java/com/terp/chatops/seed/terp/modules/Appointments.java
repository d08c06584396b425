package com.terp.chatops.seed.terp.modules;

import static com.terp.chatops.seed.terp.modules.Say.always;
import static com.terp.chatops.seed.terp.modules.Say.never;
import static com.terp.chatops.seed.terp.modules.Say.one;
import static com.terp.chatops.seed.terp.modules.Say.theirs;
import static com.terp.chatops.seed.terp.modules.Say.where;

import com.terp.chatops.seed.fill.Row;
import com.terp.chatops.seed.fill.Sketch;
import java.time.LocalDateTime;
import java.util.List;

/** Who asked for an appointment, who came, and which room it took. */
final class Appointments {
  private static final List<String> ANSWERED = List.of("approved", "declined");

  /** The calendar of each appointment type. */
  private static final int[] CALENDARS = {1, 1, 2, 2, 2, 3};

  private Appointments() {}

  static List<Sketch> sketches(Sizes sizes) {
    return List.of(requests(sizes), statuses(), checkIns(), referrals(sizes), meetings(), rooms());
  }

  private static Sketch requests(Sizes sizes) {
    return Sketch.of("appointment_requests")
        .rows(60)
        .parent("appointment_type_id", row -> row.index() % CALENDARS.length)
        .parent("calendar_id", row -> CALENDARS[(int) (row.index() % CALENDARS.length)])
        .refers("requested_by_id", "clients")
        .parent("requested_by_id", Say.drawn(sizes, "clients"))
        .set("requested_slot", Say.later("created_at", 2, 12))
        .set(
            "status",
            row ->
                Say.past(row, row.moment(), 5)
                    ? row.pick(List.of("approved", "approved", "approved", "declined", "cancelled"))
                    : "pending")
        .set("responded_at", where("status", ANSWERED, Say.later("created_at", 0, 1)))
        .parent("responded_by_id", Say.personWhere(Say.SALES, "status", "approved", "declined"))
        .set("notes", one("A short visit", "Would like to see the new batches", "By telephone"))
        .set("response_notes", where("status", List.of("declined"), always("We are full that day")))
        .parent("calendar_event_id", row -> -1);
  }

  /** One row an event: that it was made, or what became of it. */
  private static Sketch statuses() {
    return Sketch.of("appointment_status_history")
        .rowsPer("calendar_events", 1)
        .set(
            "new_status",
            row ->
                Say.text(row.of("calendar_event_id", "status")).toLowerCase(java.util.Locale.ROOT))
        .set("previous_status", row -> row.is("new_status", "scheduled") ? null : "scheduled")
        .set("changed_at", theirs("calendar_event_id", "updated_at"))
        .parent("changed_by_id", row -> row.parentIndex("calendar_event_id") % 4)
        .set("notes", never())
        .set("metadata", never());
  }

  private static Sketch checkIns() {
    return Sketch.of("appointment_check_ins")
        .rows(40)
        .parent("calendar_event_id", row -> row.index() * 5)
        .set("client_id", theirs("calendar_event_id", "client_id"))
        .set(
            "status",
            row ->
                switch (Say.text(row.of("calendar_event_id", "status"))) {
                  case "COMPLETED" -> "completed";
                  case "CANCELLED" -> "no_show";
                  default -> "waiting";
                })
        .set(
            "check_in_time",
            where(
                "status",
                List.of("completed"),
                row -> came(row).plusMinutes(row.chance().between(0, 12))))
        .set(
            "check_out_time",
            where(
                "status",
                List.of("completed"),
                row -> row.time("check_in_time").plusMinutes(row.chance().between(20, 70))))
        .parent("handled_by_id", Say.person(Say.SALES))
        .set("queue_position", where("status", List.of("waiting"), always(1)))
        .set("notes", never())
        .set("created_at", theirs("calendar_event_id", "created_at"))
        .set("updated_at", theirs("calendar_event_id", "updated_at"));
  }

  private static LocalDateTime came(Row row) {
    return Say.timeOf(row, "calendar_event_id", "start_date").plusHours(16);
  }

  private static Sketch referrals(Sizes sizes) {
    return Sketch.of("appointment_referrals")
        .rows(30)
        .parent("calendar_event_id", row -> row.index() * 5 + 1)
        .set("referral_source", one("existing_client", "employee", "website", "trade_show"))
        .parent(
            "referring_client_id",
            row ->
                row.is("referral_source", "existing_client")
                    ? row.chance().below(sizes.of("clients"))
                    : -1)
        .parent("referring_employee_id", Say.personWhere(Say.SALES, "referral_source", "employee"))
        .set("referral_code", never())
        .set("referral_notes", never())
        .set("attribution_date", theirs("calendar_event_id", "created_at"))
        .set("conversion_value", never())
        .set("created_at", theirs("calendar_event_id", "created_at"))
        .set("updated_at", theirs("calendar_event_id", "created_at"));
  }

  /** What came of meetings with clients. */
  private static Sketch meetings() {
    return Sketch.of("client_meeting_history")
        .rows(36)
        .parent("calendar_event_id", row -> row.index() * 5)
        .set("client_id", theirs("calendar_event_id", "client_id"))
        .set("meeting_date", row -> came(row))
        .set("meeting_type", theirs("calendar_event_id", "event_type"))
        .set("attendees", never())
        .set(
            "outcome",
            row ->
                "COMPLETED".equals(row.of("calendar_event_id", "status"))
                    ? row.pick(List.of("order placed", "quote asked for", "will call back"))
                    : "did not take place")
        .set("notes", never())
        .set("action_items", always("[]"))
        .set("created_at", theirs("calendar_event_id", "updated_at"))
        .set("updated_at", theirs("calendar_event_id", "updated_at"));
  }

  private static Sketch rooms() {
    return Sketch.of("room_bookings")
        .rows(60)
        .parent("room_id", row -> row.index() % 3)
        .parent("calendar_event_id", row -> row.index() * 4)
        .set("title", theirs("calendar_event_id", "title"))
        .set("description", never())
        .set("booking_date", theirs("calendar_event_id", "start_date"))
        .set("start_time", theirs("calendar_event_id", "start_time"))
        .set("end_time", theirs("calendar_event_id", "end_time"))
        .set(
            "status",
            row ->
                switch (Say.text(row.of("calendar_event_id", "status"))) {
                  case "COMPLETED" -> "completed";
                  case "CANCELLED" -> "cancelled";
                  default -> "confirmed";
                })
        .parent("booked_by_id", row -> row.parentIndex("calendar_event_id") % 4)
        .set("client_id", theirs("calendar_event_id", "client_id"))
        .set("notes", never())
        .set("created_at", theirs("calendar_event_id", "created_at"))
        .set("updated_at", theirs("calendar_event_id", "updated_at"));
  }
}
