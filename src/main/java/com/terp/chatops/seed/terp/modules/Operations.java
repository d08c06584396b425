package com.terp.chatops.seed.terp.modules;

import static com.terp.chatops.seed.terp.modules.Say.always;
import static com.terp.chatops.seed.terp.modules.Say.later;
import static com.terp.chatops.seed.terp.modules.Say.never;
import static com.terp.chatops.seed.terp.modules.Say.one;
import static com.terp.chatops.seed.terp.modules.Say.theirs;
import static com.terp.chatops.seed.terp.modules.Say.where;

import com.terp.chatops.seed.fill.Row;
import com.terp.chatops.seed.fill.Sketch;
import java.util.List;

/** The system's own records: deployments, audit, deliveries, locks and keys. */
final class Operations {
  private static final List<String> SUBJECTS =
      List.of(
          "Fix rounding on invoices",
          "Show the zone on batches",
          "Speed up the order list",
          "Add reminders to the calendar",
          "Update dependencies",
          "Correct the aging report");

  private static final List<String> OVER = List.of("success", "failed");
  private static final List<String> DELIVERED = List.of("delivered");

  private Operations() {}

  static List<Sketch> sketches(Sizes sizes) {
    return List.of(
        deployments(),
        audit(),
        deliveries(sizes),
        Sketch.of("cron_leader_lock")
            .rows(1)
            .set("lock_name", row -> "cron-leader-" + (row.index() + 1))
            .set("instance_id", always("terp-web-1"))
            .set("acquired_at", row -> row.period().end().minusDays(1))
            .set("last_heartbeat", row -> row.period().end().minusMinutes(1))
            .set("expires_at", row -> row.period().end()),
        Sketch.of("demo_media_blobs")
            .rows(3)
            .set("file_name", row -> "demo-%d.txt".formatted(row.index() + 1))
            .set("content_type", always("text/plain"))
            .set("bytes_base64", always("ZGVtbw=="))
            .set("file_size", always(4))
            .set("deleted_at", never()),
        Sketch.of("idempotency_keys")
            .rows(20)
            .set("result", always("{\"ok\": true}"))
            .set("domain", always("orders"))
            .set("operation", one("create", "confirm"))
            .set("expires_at", later("created_at", 1, 1)));
  }

  private static Sketch deployments() {
    return Sketch.of("deployments")
        .rows(60)
        .set("commitSha", Say::sha)
        .set("commitMessage", row -> SUBJECTS.get((int) (row.index() % SUBJECTS.size())))
        .set("commitTimestamp", row -> started(row).minusMinutes(2))
        .set("branch", always("main"))
        .set("author", always("Robin Operations"))
        .set("pusher", always("robin-operations"))
        .set("startedAt", row -> started(row))
        .set("status", row -> row.index() % 11 == 10 ? "failed" : "success")
        .set("duration", where("status", OVER, row -> row.chance().between(140, 420)))
        .set(
            "completedAt",
            where(
                "status",
                OVER,
                row ->
                    row.time("startedAt").plusSeconds(Say.number(row.get("duration")).longValue())))
        .set("doDeploymentId", Say::uuid)
        .set("buildLogs", never())
        .set("deploymentUrl", always("https://terp.example.com"))
        .set(
            "errorMessage",
            where("status", List.of("failed"), always("The build ran out of memory")))
        .set("githubDeliveryId", never())
        .set("webhookPayload", never());
  }

  private static java.time.LocalDateTime started(Row row) {
    long span = java.time.Duration.between(row.period().start(), row.period().end()).toSeconds();
    return row.period().start().plusSeconds(span / (row.count() + 1) * (row.index() + 1));
  }

  private static Sketch audit() {
    return Sketch.of("auditLogs")
        .rows(200)
        .parent("actorId", Say.staff())
        .set("entity", one("Order", "Order", "Invoice", "Payment", "Client", "Batch", "Product"))
        .set("action", one("UPDATE", "UPDATE", "VIEW", "EXPORT"))
        .set("before", where("action", List.of("UPDATE"), always("{\"notes\": null}")))
        .set("after", where("action", List.of("UPDATE"), always("{\"notes\": \"checked\"}")))
        .set("reason", never())
        .set("deleted_at", never());
  }

  private static Sketch deliveries(Sizes sizes) {
    return Sketch.of("delivery_schedules")
        .rows(80)
        .refers("reference_id", "orders")
        .parent("reference_id", Say.drawn(sizes, "orders"))
        .set("reference_type", always("order"))
        .set("created_at", theirs("reference_id", "created_at"))
        .set("expected_date", later("created_at", 2, 5))
        .set("status", row -> arrived(row) ? "delivered" : "pending")
        .set("confirmed_date", where("status", DELIVERED, row -> row.get("expected_date")))
        .set(
            "actual_date",
            where(
                "status",
                DELIVERED,
                row ->
                    row.period()
                        .atMost(Say.timeOf(row, "reference_id", "shipped_at").plusHours(36))))
        .set("expected_time_start", always("09:00:00"))
        .set("expected_time_end", always("13:00:00"))
        .set("carrier", one("Own van", "Valley Couriers", "Northbound Freight"))
        .set("tracking_number", never())
        .set("delivery_address", never())
        .set("delivery_notes", never())
        .set("overdue_alert_sent", always(false))
        .parent("created_by_id", Say.person(Say.WAREHOUSE))
        .set(
            "updated_at",
            row ->
                row.is("status", "delivered")
                    ? row.period().atMost(row.time("actual_date").plusHours(20))
                    : row.get("created_at"));
  }

  private static boolean arrived(Row row) {
    return List.of("DELIVERED", "RETURNED", "RESTOCKED")
        .contains(Say.text(row.of("reference_id", "fulfillmentStatus")));
  }
}
