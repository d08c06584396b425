package com.terp.chatops.seed.terp.modules;

import static com.terp.chatops.seed.terp.modules.Say.always;
import static com.terp.chatops.seed.terp.modules.Say.never;
import static com.terp.chatops.seed.terp.modules.Say.one;
import static com.terp.chatops.seed.terp.modules.Say.theirs;
import static com.terp.chatops.seed.terp.modules.Say.where;

import com.terp.chatops.seed.fill.Row;
import com.terp.chatops.seed.fill.Sketch;
import java.util.List;

/** What waits for somebody: inbox, notifications, mentions, notes. */
final class Inbox {
  /** Title, text, kind and where it leads. */
  record News(String title, String text, String type, String link) {}

  private static final List<News> NEWS =
      List.of(
          new News("Stock is low", "A batch is below its threshold", "warning", "/inventory"),
          new News("Invoice overdue", "An invoice passed its due date", "warning", "/invoices"),
          new News("Payment received", "A payment was recorded", "success", "/payments"),
          new News("Order packed", "An order is ready to ship", "info", "/orders"),
          new News("New sample request", "A client asked for samples", "info", "/samples"),
          new News("Import failed", "A file could not be read", "error", "/settings/import"));

  private static final List<String> REMARKS =
      List.of(
          "Agreed, thank you.",
          "Please check the numbers once more.",
          "Done this morning.",
          "Waiting for an answer from the client.",
          "Can somebody take this over?");

  private Inbox() {}

  static List<Sketch> sketches(Sizes sizes) {
    return List.of(
        items(),
        notifications(sizes),
        Sketch.of("notification_preferences")
            .rowsPer("users", 1)
            .set("recipient_type", always("user"))
            .parent("client_id", row -> -1)
            .set("in_app_enabled", always(true))
            .set("email_enabled", Say.percent(70))
            .set("sms_enabled", always(false))
            .set("is_deleted", always(false)),
        mentions(),
        Sketch.of("comment_mentions")
            .rows(60)
            .parent("comment_id", Say.inTurn(sizes, "comments"))
            .parent(
                "mentioned_user_id", row -> (row.index() / sizes.of("comments") + row.index()) % 4)
            .set("mentioned_by_user_id", theirs("comment_id", "user_id"))
            .set("created_at", theirs("comment_id", "created_at")),
        noteComments(sizes),
        noteActivity(sizes),
        scratchPad());
  }

  /** Tasks given to somebody, and news of them. */
  private static Sketch items() {
    return Sketch.of("inbox_items")
        .rows(120)
        .refers("source_id", "todo_tasks")
        .parent("source_id", row -> row.index())
        .set("source_type", row -> row.index() % 3 == 2 ? "task_update" : "task_assignment")
        .set("reference_type", always("todo_task"))
        .set("reference_id", row -> row.get("source_id"))
        .set("user_id", theirs("source_id", "assigned_to"))
        .set(
            "title",
            row ->
                (row.is("source_type", "task_update") ? "Changed: " : "For you: ")
                    + Say.text(row.of("source_id", "title")))
        .set("description", never())
        .set(
            "status",
            row ->
                Say.past(row, row.time("created_at"), 30)
                    ? row.pick(List.of("completed", "completed", "seen"))
                    : "unread")
        .set("created_at", theirs("source_id", "created_at"))
        .set(
            "seen_at", where("status", List.of("seen", "completed"), Say.later("created_at", 0, 2)))
        .set("completed_at", where("status", List.of("completed"), Say.later("seen_at", 0, 5)))
        .set(
            "updated_at",
            row ->
                row.is("status", "completed")
                    ? row.time("completed_at")
                    : row.is("status", "seen") ? row.time("seen_at") : row.time("created_at"))
        .set("is_archived", row -> row.is("status", "completed") && row.index() % 2 == 0)
        .set("deleted_at", never());
  }

  private static Sketch notifications(Sizes sizes) {
    return Sketch.of("notifications")
        .rows(150)
        .set("recipient_type", row -> row.index() % 6 == 5 ? "client" : "user")
        .parent("user_id", row -> row.is("recipient_type", "user") ? row.index() % 4 : -1)
        .parent(
            "client_id",
            row ->
                row.is("recipient_type", "client") ? row.chance().below(sizes.of("clients")) : -1)
        .set("type", row -> news(row).type())
        .set("title", row -> news(row).title())
        .set("message", row -> news(row).text())
        .set("link", row -> news(row).link())
        .set("channel", one("in_app", "in_app", "in_app", "email"))
        .set("read", row -> Say.past(row, row.moment(), 20) && row.chance().percent(85))
        .set("metadata", never())
        .set("is_deleted", always(false))
        .set(
            "updated_at",
            row -> row.is("read", true) ? row.later("created_at", 0, 10) : row.moment());
  }

  private static News news(Row row) {
    return NEWS.get((int) (row.index() * 5 % NEWS.size()));
  }

  private static Sketch mentions() {
    return Sketch.of("user_mentions")
        .rows(60)
        .parent("mentioned_user_id", row -> row.index() % 4)
        .parent("mentioned_by_id", row -> (row.index() + 1) % 4)
        .set("context", row -> row.pick(REMARKS))
        .set("is_read", row -> Say.past(row, row.moment(), 15))
        .set("read_at", where("is_read", List.of(true), Say.later("created_at", 0, 4)))
        .set("notification_sent", always(true))
        .set("notification_sent_at", row -> row.period().atMost(row.moment().plusMinutes(1)));
  }

  private static Sketch noteComments(Sizes sizes) {
    return Sketch.of("note_comments")
        .rows(50)
        .parent("noteId", Say.inTurn(sizes, "freeform_notes"))
        .parent("userId", Say.staff())
        .set("content", row -> row.pick(REMARKS))
        .parent("parentCommentId", row -> -1)
        .set("isResolved", row -> row.index() % 4 == 0)
        .set("createdAt", row -> Say.after(row, Say.timeOf(row, "noteId", "createdAt"), 0, 5))
        .set("updatedAt", row -> row.get("createdAt"))
        .set("deleted_at", never());
  }

  /** That each note was made, then what was done with it. */
  private static Sketch noteActivity(Sizes sizes) {
    return Sketch.of("note_activity")
        .rows(60)
        .parent("noteId", Say.inTurn(sizes, "freeform_notes"))
        .set(
            "activityType",
            row ->
                row.index() < sizes.of("freeform_notes")
                    ? "CREATED"
                    : row.pick(List.of("UPDATED", "COMMENTED", "SHARED", "PINNED")))
        .set("userId", theirs("noteId", "userId"))
        .set("metadata", never())
        .set(
            "createdAt",
            row ->
                row.is("activityType", "CREATED")
                    ? row.of("noteId", "createdAt")
                    : Say.after(row, Say.timeOf(row, "noteId", "createdAt"), 1, 9))
        .set("deleted_at", never());
  }

  private static Sketch scratchPad() {
    return Sketch.of("scratch_pad_notes")
        .rows(30)
        .parent("userId", Say.staff())
        .set(
            "content",
            one(
                "Call back at two",
                "Ask for the invoice copy",
                "Labels are in drawer 3",
                "Bring the samples"))
        .set("isCompleted", row -> Say.past(row, row.moment(), 10))
        .set("completedAt", where("isCompleted", List.of(true), Say.later("createdAt", 0, 6)))
        .set(
            "updatedAt",
            row -> row.is("isCompleted", true) ? row.time("completedAt") : row.moment())
        .set("deleted_at", never());
  }
}
