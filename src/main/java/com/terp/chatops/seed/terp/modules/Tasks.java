package com.terp.chatops.seed.terp.modules;

import static com.terp.chatops.seed.terp.modules.Say.never;
import static com.terp.chatops.seed.terp.modules.Say.theirs;
import static com.terp.chatops.seed.terp.modules.Say.where;

import com.terp.chatops.seed.fill.Row;
import com.terp.chatops.seed.fill.Sketch;
import com.terp.chatops.seed.random.Weighted;
import java.util.List;

/** Lists, who shares them, their tasks and what was done to them. */
final class Tasks {
  private static final int PER_LIST = 15;

  private static final List<String> LISTS =
      List.of(
          "QA List",
          "Calls to make",
          "Photos to take",
          "Month end",
          "Restock",
          "New clients",
          "Overdue invoices",
          "Samples to send",
          "Price changes",
          "Warehouse round",
          "Suppliers",
          "Paperwork");

  private static final List<String> TITLES =
      List.of(
          "Call about the last delivery",
          "Check the count of zone B",
          "Send the new price list",
          "Photograph the greenhouse batches",
          "Ask for the certificate",
          "Book the loading dock",
          "Go through overdue invoices",
          "Print labels",
          "Prepare samples",
          "Update the grades",
          "Close last month",
          "Confirm the pickup",
          "Write to the supplier",
          "Order packaging",
          "Clean up old quotes",
          "Plan the stock count",
          "Review credit limits",
          "Match the bank statement");

  private static final Weighted<String> OLD =
      Weighted.of(80, "done").or(10, "in_progress").or(10, "todo");
  private static final Weighted<String> NEW =
      Weighted.of(30, "done").or(30, "in_progress").or(40, "todo");

  private Tasks() {}

  static List<Sketch> sketches() {
    return List.of(lists(), members(), tasks(), activity());
  }

  private static Sketch lists() {
    return Sketch.of("todo_lists")
        .rows(LISTS.size())
        .set(
            "name",
            row -> {
              String name = LISTS.get((int) (row.index() % LISTS.size()));
              long round = row.index() / LISTS.size();
              return round == 0 ? name : name + " " + (round + 1);
            })
        .set("description", never())
        .parent("owner_id", Say.staff())
        .set("is_shared", row -> true)
        .set("created_at", row -> row.period().start().plusHours(16).plusMinutes(row.index()))
        .set("updated_at", row -> row.get("created_at"))
        .set("deleted_at", never());
  }

  private static Sketch members() {
    return Sketch.of("todo_list_members")
        .rowsPer("todo_lists", 2)
        .parent("user_id", row -> (row.parentIndex("list_id") + row.index() % 2) % 4)
        .set("role", row -> row.index() % 2 == 0 ? "owner" : "editor")
        .parent("added_by", row -> row.parentIndex("list_id") % 4)
        .set("added_at", theirs("list_id", "created_at"));
  }

  private static Sketch tasks() {
    return Sketch.of("todo_tasks")
        .rowsPer("todo_lists", PER_LIST)
        .set(
            "title",
            row ->
                row.parentIndex("list_id") == 0
                    ? "QA Task " + (row.index() + 1)
                    : TITLES.get((int) (row.index() * 7 % TITLES.size())))
        .set("description", never())
        .set("status", row -> row.pick(Say.past(row, row.moment(), 40) ? OLD : NEW))
        .set("priority", Say.one("low", "medium", "medium", "medium", "high", "urgent"))
        .set("due_date", Say.later("created_at", 3, 20))
        .parent("assigned_to", row -> row.index() % 4)
        .parent("created_by", row -> row.parentIndex("list_id") % 4)
        .set("position", row -> row.index() % PER_LIST)
        .set("is_completed", row -> row.is("status", "done"))
        .set("completed_at", where("status", List.of("done"), Say.later("created_at", 1, 14)))
        .parent("completed_by", row -> row.is("status", "done") ? row.index() % 4 : -1)
        .set("updated_at", Tasks::lastTouched)
        .set("deleted_at", never());
  }

  private static Object lastTouched(Row task) {
    return task.is("status", "done") ? task.time("completed_at") : task.moment();
  }

  /** That it was made; then that it was done, or given to somebody. */
  private static Sketch activity() {
    return Sketch.of("todo_task_activity")
        .rowsPer("todo_tasks", 2)
        .set(
            "action",
            row ->
                row.index() % 2 == 0
                    ? "created"
                    : "done".equals(row.of("task_id", "status")) ? "completed" : "assigned")
        .set(
            "user_id",
            row ->
                row.of(
                    "task_id",
                    switch (row.text("action")) {
                      case "completed" -> "completed_by";
                      default -> "created_by";
                    }))
        .set(
            "field_changed",
            row ->
                switch (row.text("action")) {
                  case "completed" -> "status";
                  case "assigned" -> "assigned_to";
                  default -> null;
                })
        .set("old_value", where("action", List.of("completed"), row -> "in_progress"))
        .set("new_value", where("action", List.of("completed"), row -> "done"))
        .set(
            "created_at",
            row ->
                row.of("task_id", row.is("action", "completed") ? "completed_at" : "created_at"));
  }
}
