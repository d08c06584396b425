package com.terp.chatops.seed.terp.modules;

import static com.terp.chatops.seed.terp.modules.Say.later;
import static com.terp.chatops.seed.terp.modules.Say.never;
import static com.terp.chatops.seed.terp.modules.Say.number;
import static com.terp.chatops.seed.terp.modules.Say.theirs;
import static com.terp.chatops.seed.terp.modules.Say.where;

import com.terp.chatops.seed.fill.Sketch;
import java.math.BigDecimal;
import java.util.List;

/** Receipts of goods: who saw what arrived, and what was missing. */
final class Receiving {
  private static final int RECEIPTS = 40;

  private static final List<String> SEEN = List.of("FARMER_VERIFIED", "STACKER_VERIFIED");
  private static final List<String> STACKED = List.of("STACKER_VERIFIED", "FINALIZED");
  private static final List<String> FINAL = List.of("FINALIZED");

  private Receiving() {}

  static List<Sketch> sketches(Sizes sizes) {
    return List.of(receipts(), items(sizes), discrepancies());
  }

  private static Sketch receipts() {
    return Sketch.of("intake_receipts")
        .rows(RECEIPTS)
        .set(
            "status",
            row ->
                Say.past(row, row.moment(), 10)
                    ? "FINALIZED"
                    : row.index() % 2 == 0 ? "FARMER_VERIFIED" : "PENDING")
        .set("farmer_verified_at", where("status", seen(), later("created_at", 0, 1)))
        .parent("farmer_verified_by", Say.personWhere(Say.SALES, "status", seen().toArray()))
        .set("stacker_verified_at", where("status", STACKED, later("farmer_verified_at", 0, 1)))
        .parent("stacker_verified_by", Say.personWhere(Say.WAREHOUSE, "status", STACKED.toArray()))
        .set("finalized_at", where("status", FINAL, later("stacker_verified_at", 0, 1)))
        .parent("finalized_by", Say.personWhere(Say.OPERATIONS, "status", FINAL.toArray()))
        .set("updated_at", row -> row.period().atMost(row.time("created_at").plusDays(4)));
  }

  private static List<String> seen() {
    return List.of(SEEN.getFirst(), STACKED.getFirst(), FINAL.getFirst());
  }

  /** Each is short by a little. */
  private static Sketch items(Sizes sizes) {
    return Sketch.of("intake_receipt_items")
        .rowsPer("intake_receipts", 1)
        .parent("product_id", Say.drawn(sizes, "products"))
        .set("product_name", theirs("product_id", "nameCanonical"))
        .set("unit", theirs("product_id", "uomSellable"))
        .set("expected_quantity", row -> BigDecimal.valueOf(20 + row.index() % 30))
        .set(
            "actual_quantity",
            row ->
                number(row.get("expected_quantity"))
                    .subtract(BigDecimal.valueOf(shortBy(row.index()))))
        .set("verification_status", row -> "DISCREPANCY")
        .set("discrepancy_notes", never())
        .set("created_at", theirs("receipt_id", "created_at"));
  }

  private static long shortBy(long item) {
    return 1 + item % 3;
  }

  private static Sketch discrepancies() {
    return Sketch.of("intake_discrepancies")
        .rowsPer("intake_receipt_items", 1)
        .set("receipt_id", theirs("item_id", "receipt_id"))
        .set("expected_quantity", theirs("item_id", "expected_quantity"))
        .set("actual_quantity", theirs("item_id", "actual_quantity"))
        .set(
            "difference",
            row ->
                number(row.get("actual_quantity")).subtract(number(row.get("expected_quantity"))))
        .set("created_at", theirs("item_id", "created_at"));
  }
}
