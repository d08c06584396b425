package com.terp.chatops.seed.terp.modules;

import static com.terp.chatops.seed.terp.modules.Say.always;
import static com.terp.chatops.seed.terp.modules.Say.later;
import static com.terp.chatops.seed.terp.modules.Say.never;
import static com.terp.chatops.seed.terp.modules.Say.one;
import static com.terp.chatops.seed.terp.modules.Say.theirs;
import static com.terp.chatops.seed.terp.modules.Say.where;

import com.terp.chatops.seed.Derivation;
import com.terp.chatops.seed.fill.Sketch;
import java.math.BigDecimal;
import java.util.List;

/** Where batches lie, what moves between sites, what runs low. */
final class Storage {
  private static final List<String> SEEN = List.of("ACKNOWLEDGED", "RESOLVED");

  private Storage() {}

  static List<Sketch> sketches(Sizes sizes) {
    return List.of(counts(), transfers(sizes), alerts(sizes), views());
  }

  /** What lies in each zone. */
  static Derivation zones() {
    return new Derivation(
        "storage_zones",
        List.of("current_capacity"),
        "what lies in each zone",
        "UPDATE `storage_zones` t SET t.`current_capacity` = (SELECT COALESCE(SUM(a.`quantity`), 0)"
            + " FROM `batch_zone_assignments` a WHERE a.`zone_id` = t.`id`),"
            + " t.`updated_at` = t.`updated_at` WHERE t.`id` BETWEEN ? AND ?");
  }

  private static Sketch counts() {
    return Sketch.of("site_inventory_counts")
        .rowsPer("batches", 1)
        .parent("site_id", row -> 0)
        .set("quantity", theirs("batch_id", "onHandQty"))
        .set("reserved_quantity", theirs("batch_id", "reservedQty"))
        .set("last_count_at", row -> row.period().end().minusHours(6))
        .parent("last_count_by_id", Say.person(Say.WAREHOUSE))
        .set("created_at", theirs("batch_id", "createdAt"))
        .set("updated_at", row -> row.get("last_count_at"));
  }

  private static Sketch transfers(Sizes sizes) {
    return Sketch.of("site_transfers")
        .rows(40)
        .parent("from_site_id", row -> 0)
        .parent("to_site_id", row -> row.index() % 4 + 1)
        .parent("batch_id", Say.drawn(sizes, "batches"))
        .set("quantity", row -> row.chance().between(1, 5))
        .set("requested_at", row -> row.moment())
        .set(
            "status",
            row ->
                Say.past(row, row.moment(), 8)
                    ? row.pick(List.of("received", "received", "received", "received", "cancelled"))
                    : "pending")
        .set("shipped_at", where("status", List.of("received"), later("requested_at", 0, 2)))
        .set("received_at", where("status", List.of("received"), later("shipped_at", 0, 1)))
        .set("expected_arrival", later("requested_at", 2, 3))
        .parent("requested_by_id", Say.person(Say.OPERATIONS))
        .parent("shipped_by_id", Say.personWhere(Say.WAREHOUSE, "status", "received"))
        .parent("received_by_id", Say.personWhere(Say.WAREHOUSE, "status", "received"))
        .set("carrier", always("Own van"))
        .set("tracking_number", never())
        .set("notes", never())
        .parent("destination_zone_id", row -> row.index() % 4 == 0 ? 4 : -1)
        .set(
            "updated_at",
            row -> row.is("status", "received") ? row.get("received_at") : row.moment());
  }

  private static Sketch alerts(Sizes sizes) {
    return Sketch.of("inventoryAlerts")
        .rows(40)
        .parent("batchId", Say.drawn(sizes, "batches"))
        .set("inventoryAlertType", row -> "LOW_STOCK")
        .set("currentValue", theirs("batchId", "onHandQty"))
        .set("threshold", row -> Say.number(row.get("currentValue")).add(BigDecimal.valueOf(5)))
        .set("alertSeverity", one("LOW", "MEDIUM", "MEDIUM", "HIGH"))
        .set(
            "message",
            row -> "Batch %s is running low".formatted(Say.text(row.of("batchId", "code"))))
        .set("createdAt", row -> Say.after(row, Say.timeOf(row, "batchId", "createdAt"), 5, 60))
        .set(
            "alertStatus",
            row -> Say.past(row, row.time("createdAt"), 15) ? row.pick(SEEN) : "ACTIVE")
        .parent(
            "acknowledgedBy",
            Say.personWhere(Say.WAREHOUSE, "alertStatus", "ACKNOWLEDGED", "RESOLVED"))
        .set("acknowledgedAt", where("alertStatus", SEEN, later("createdAt", 0, 3)))
        .set("resolvedAt", where("alertStatus", List.of("RESOLVED"), later("acknowledgedAt", 0, 7)))
        .set("resolution", where("alertStatus", List.of("RESOLVED"), always("Ordered more")))
        .set(
            "updatedAt",
            row ->
                switch (row.text("alertStatus")) {
                  case "RESOLVED" -> row.get("resolvedAt");
                  case "ACKNOWLEDGED" -> row.get("acknowledgedAt");
                  default -> row.get("createdAt");
                });
  }

  private static Sketch views() {
    return Sketch.of("inventoryViews")
        .rows(8)
        .set("name", one("Flower on hand", "Running low", "Older than 60 days", "On hold"))
        .set("filters", always("{\"status\": [\"LIVE\"], \"category\": \"Flower\"}"))
        .parent("createdBy", Say.staff())
        .set("isShared", one(0, 1));
  }
}
