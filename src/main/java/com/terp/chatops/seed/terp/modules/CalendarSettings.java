package com.terp.chatops.seed.terp.modules;

import static com.terp.chatops.seed.terp.modules.Say.always;
import static com.terp.chatops.seed.terp.modules.Say.never;
import static com.terp.chatops.seed.terp.modules.Say.one;
import static com.terp.chatops.seed.terp.modules.Say.theirs;
import static com.terp.chatops.seed.terp.modules.Say.where;

import com.terp.chatops.seed.fill.Sketch;
import java.util.List;

/** Calendars themselves: who sees them, when they are open, who is invited. */
final class CalendarSettings {
  private static final List<String> ANSWERED = List.of("ACCEPTED", "DECLINED");

  private CalendarSettings() {}

  static List<Sketch> sketches() {
    return List.of(
        Sketch.of("calendar_user_access")
            .rowsPer("calendars", 3)
            .parent("user_id", row -> row.index() % 4)
            .set(
                "access_level",
                row -> row.index() % 3 == 0 ? "admin" : row.index() % 3 == 1 ? "edit" : "view"),
        Sketch.of("calendar_availability")
            .rowsPer("calendars", 5)
            .set("day_of_week", row -> row.index() % 5 + 1)
            .set("start_time", always("09:00:00"))
            .set("end_time", always("17:00:00")),
        Sketch.of("calendar_blocked_dates")
            .rowsPer("calendars", 2)
            .set("date", Say.later("created_at", 3, 40))
            .set("reason", one("Holiday", "Stock count", "Company day"))
            .set("deleted_at", never()),
        Sketch.of("calendar_views")
            .rowsPer("users", 1)
            .set("name", one("My week", "The month", "What is next"))
            .set("is_default", always(true))
            .set("filters", always("{\"modules\": []}"))
            .set("default_view_type", one("MONTH", "WEEK", "AGENDA")),
        Sketch.of("calendar_invitation_settings")
            .rowsPer("users", 1)
            .set("auto_accept_all", always(false))
            .set("auto_accept_from_organizers", always("[]"))
            .set("auto_accept_by_event_type", always("[]"))
            .set("auto_accept_by_module", always("[]")),
        invitations(),
        invitationHistory());
  }

  /** Every other event has one: of its client, or of a colleague where there is none. */
  private static Sketch invitations() {
    return Sketch.of("calendar_event_invitations")
        .rows(Calendar.EVENTS / 2)
        .parent("event_id", row -> row.index() * 2)
        .set("client_id", theirs("event_id", "client_id"))
        .set("invitee_type", row -> row.get("client_id") == null ? "USER" : "CLIENT")
        .parent(
            "user_id",
            row -> row.is("invitee_type", "USER") ? (row.parentIndex("event_id") + 2) % 4 : -1)
        .set("external_email", never())
        .set("external_name", never())
        .set("role", always("REQUIRED"))
        .set("message", never())
        .set(
            "status",
            row ->
                switch (Say.text(row.of("event_id", "status"))) {
                  case "COMPLETED" -> row.chance().percent(90) ? "ACCEPTED" : "DECLINED";
                  case "CANCELLED" -> "CANCELLED";
                  default -> "PENDING";
                })
        .set("auto_accept", always(false))
        .set("auto_accept_reason", never())
        .set("admin_override", always(false))
        .parent("overridden_by", row -> -1)
        .set("override_reason", never())
        .set("overridden_at", never())
        .set("created_at", theirs("event_id", "created_at"))
        .set("sent_at", row -> row.time("created_at").plusMinutes(5))
        .set("responded_at", where("status", ANSWERED, Say.later("sent_at", 0, 1)))
        .set("expires_at", never())
        .set("participant_id", never())
        .parent("created_by", row -> row.parentIndex("event_id") % 4)
        .set("updated_at", theirs("event_id", "updated_at"));
  }

  private static Sketch invitationHistory() {
    return Sketch.of("calendar_invitation_history")
        .rowsPer("calendar_event_invitations", 2)
        .set(
            "action",
            row -> {
              String status = Say.text(row.of("invitation_id", "status"));
              return row.index() % 2 == 0 ? "SENT" : status.equals("PENDING") ? "RESENT" : status;
            })
        .parent("performed_by", row -> row.index() % 2 == 0 ? row.index() / 2 * 2 % 4 : -1)
        .set(
            "performed_at",
            row ->
                switch (row.text("action")) {
                  case "SENT" -> row.of("invitation_id", "sent_at");
                  case "ACCEPTED", "DECLINED" -> row.of("invitation_id", "responded_at");
                  case "CANCELLED" -> row.of("invitation_id", "updated_at");
                  default -> Say.after(row, Say.timeOf(row, "invitation_id", "sent_at"), 1, 2);
                })
        .set("notes", never())
        .set("metadata", never());
  }
}
