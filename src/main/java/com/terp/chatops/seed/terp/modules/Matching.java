package com.terp.chatops.seed.terp.modules;

import static com.terp.chatops.seed.terp.modules.Say.always;
import static com.terp.chatops.seed.terp.modules.Say.later;
import static com.terp.chatops.seed.terp.modules.Say.never;
import static com.terp.chatops.seed.terp.modules.Say.one;
import static com.terp.chatops.seed.terp.modules.Say.theirs;
import static com.terp.chatops.seed.terp.modules.Say.where;

import com.terp.chatops.seed.fill.Sketch;
import java.util.List;

/** What clients look for and what was found for them. */
final class Matching {
  private static final List<String> TOLD = List.of("NOTIFIED", "VIEWED");
  private static final String REASONS =
      "[{\"score\": 40, \"reason\": \"category\"}, {\"score\": 30, \"reason\": \"price\"}]";

  private Matching() {}

  static List<Sketch> sketches(Sizes sizes) {
    return List.of(wants(sizes), matches(sizes), records(sizes));
  }

  private static Sketch wants(Sizes sizes) {
    return Sketch.of("client_wants")
        .rows(40)
        .parent("client_id", Say.drawn(sizes, "clients"))
        .parent("product_id", row -> -1)
        .parent("category_id", row -> 0)
        .set("strain_name", never())
        .set("product_keywords", one("indoor, purple", "greenhouse, citrus", "sativa", "smalls"))
        .set("min_quantity", row -> row.index() % 5 + 1)
        .set("max_quantity", row -> row.index() % 5 + 10)
        .set("max_price_per_unit", row -> 800 + row.index() % 12 * 100)
        .set("client_want_priority", one("LOW", "MEDIUM", "MEDIUM", "HIGH"))
        .set(
            "client_want_status",
            row ->
                Say.past(row, row.moment(), 60)
                    ? row.pick(List.of("EXPIRED", "MATCHED"))
                    : "ACTIVE")
        .set("notes", never())
        .set("internal_notes", never())
        .set("needed_by_date", later("created_at", 20, 40))
        .set("expires_at", later("created_at", 50, 59))
        .parent("created_by", Say.person(Say.SALES))
        .set("last_matched_at", later("created_at", 1, 10))
        .set("match_count", always(1))
        .set("updated_at", row -> row.get("last_matched_at"))
        .set("deleted_at", never());
  }

  private static Sketch matches(Sizes sizes) {
    return Sketch.of("client_want_matches")
        .rowsPer("client_wants", 1)
        .parent("inventory_item_id", Say.drawn(sizes, "batches"))
        .set("match_score", row -> row.chance().between(60, 98))
        .set("match_reasons", always(REASONS))
        .set("created_at", theirs("client_want_id", "last_matched_at"))
        .set(
            "client_want_match_status",
            row ->
                Say.past(row, row.time("created_at"), 12)
                    ? row.pick(List.of("NOTIFIED", "VIEWED", "DISMISSED"))
                    : "NEW")
        .set("notified_at", where("client_want_match_status", TOLD, later("created_at", 0, 1)))
        .set(
            "viewed_at",
            where("client_want_match_status", List.of("VIEWED"), later("notified_at", 0, 5)))
        .parent("converted_to_order_id", row -> -1)
        .set(
            "updated_at",
            row ->
                switch (row.text("client_want_match_status")) {
                  case "VIEWED" -> row.get("viewed_at");
                  case "NOTIFIED" -> row.get("notified_at");
                  default -> row.get("created_at");
                });
  }

  private static Sketch records(Sizes sizes) {
    return Sketch.of("match_records")
        .rows(60)
        .parent("client_need_id", Say.inTurn(sizes, "client_needs"))
        .set("client_id", theirs("client_need_id", "client_id"))
        .parent("inventory_batch_id", Say.drawn(sizes, "batches"))
        .parent("vendor_supply_id", row -> -1)
        .parent("historical_order_id", row -> -1)
        .set("match_type", row -> row.index() % 3 == 0 ? "EXACT" : "CLOSE")
        .set(
            "confidence_score",
            row ->
                row.is("match_type", "EXACT")
                    ? row.chance().between(90, 99)
                    : row.chance().between(60, 89))
        .set("match_reasons", always(REASONS))
        .set("user_action", one("CREATED_QUOTE", "DISMISSED", "NONE"))
        .set(
            "created_at",
            row -> Say.after(row, Say.timeOf(row, "client_need_id", "created_at"), 0, 5))
        .set(
            "actioned_at",
            where("user_action", List.of("CREATED_QUOTE", "DISMISSED"), later("created_at", 0, 4)))
        .parent(
            "actioned_by", Say.personWhere(Say.SALES, "user_action", "CREATED_QUOTE", "DISMISSED"))
        .set("resulted_in_sale", always(false))
        .parent("sale_order_id", row -> -1);
  }
}
