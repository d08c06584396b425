package com.terp.chatops.seed.terp.modules;

import static com.terp.chatops.seed.terp.modules.Say.always;
import static com.terp.chatops.seed.terp.modules.Say.never;
import static com.terp.chatops.seed.terp.modules.Say.where;

import com.terp.chatops.seed.fill.Row;
import com.terp.chatops.seed.fill.Sketch;
import java.time.LocalDateTime;
import java.util.List;

/**
 * What each client earned and spent: three achievements, one reward, one gift, so that the points
 * add up line by line.
 */
final class Rewards {
  /** Places in the list of achievements: first order, first thousand, ten orders. */
  private static final int[] EARNED = {4, 0, 5};

  /** What these achievements give, then the reward that is bought with them, then a gift. */
  private static final int[] POINTS = {50, 100, 150, -300, 50};

  private static final int[] BALANCE = {50, 150, 300, 0, 50};
  private static final List<String> TITLES =
      List.of(
          "Achievement: First Sale",
          "Achievement: First Steps",
          "Achievement: Repeat Customer",
          "Reward: Priority Handling",
          "Gift at the end of the season");

  private static final List<String> APPROVED = List.of("APPROVED", "APPLIED");

  private Rewards() {}

  static List<Sketch> sketches() {
    return List.of(achievements(), ledger(), summaries(), redemptions());
  }

  /** The k-th thing that happened to a client. */
  private static LocalDateTime when(Row row, long kth) {
    return row.period()
        .atMost(
            row.period()
                .start()
                .plusDays(20 + row.parentIndex("client_id") % 25 + kth * 30)
                .plusHours(18));
  }

  private static Sketch achievements() {
    return Sketch.of("client_achievements")
        .rowsPer("clients", EARNED.length)
        .parent("achievement_id", row -> EARNED[(int) (row.index() % EARNED.length)])
        .set("earned_at", row -> when(row, row.index() % EARNED.length))
        .set("earned_value", Say.theirs("achievement_id", "requirement_value"))
        .set("progress_value", Say.theirs("achievement_id", "requirement_value"))
        .set("progress_percent", always(100))
        .set("is_pinned", always(false))
        .set("is_hidden", always(false))
        .set("notification_sent", always(true))
        .set("viewed_at", Say.later("earned_at", 0, 6))
        .set("created_at", row -> row.get("earned_at"));
  }

  private static Sketch ledger() {
    return Sketch.of("points_ledger")
        .rowsPer("clients", POINTS.length)
        .set(
            "transaction_type",
            row ->
                switch (kth(row)) {
                  case 3 -> "REDEEMED";
                  case 4 -> "EARNED_BONUS";
                  default -> "EARNED_ACHIEVEMENT";
                })
        .set("points", row -> POINTS[kth(row)])
        .set("balance_after", row -> BALANCE[kth(row)])
        .set("reference_type", never())
        .set("reference_id", never())
        .set("description", row -> TITLES.get(kth(row)))
        .set("notes", never())
        .set("expires_at", never())
        .parent("processed_by_id", row -> kth(row) == 4 ? Say.SALES : -1)
        .set("created_at", row -> when(row, kth(row)));
  }

  private static int kth(Row row) {
    return (int) (row.index() % POINTS.length);
  }

  private static Sketch summaries() {
    return Sketch.of("client_points_summary")
        .rowsPer("clients", 1)
        .set("current_balance", always(50))
        .set("lifetime_earned", always(350))
        .set("lifetime_redeemed", always(300))
        .set("lifetime_expired", always(0))
        .set("total_achievements", always(EARNED.length))
        .set("bronze_count", always(2))
        .set("silver_count", always(1))
        .set("gold_count", always(0))
        .set("platinum_count", always(0))
        .set("achievement_markup_discount", always(0))
        .set("created_at", row -> when(row, 0))
        .set("last_calculated_at", row -> when(row, 4))
        .set("updated_at", row -> when(row, 4));
  }

  private static Sketch redemptions() {
    return Sketch.of("reward_redemptions")
        .rowsPer("clients", 1)
        .parent("reward_id", row -> 0)
        .set("points_spent", always(300))
        .set("status", row -> row.pick(List.of("APPLIED", "APPLIED", "APPROVED", "PENDING")))
        .parent("applied_to_order_id", row -> -1)
        .set("expires_at", never())
        .parent("approved_by_id", Say.personWhere(Say.SALES, "status", "APPROVED", "APPLIED"))
        .set("created_at", row -> when(row, 3))
        .set("approved_at", where("status", APPROVED, Say.later("created_at", 0, 1)))
        .set("notes", never())
        .set(
            "updated_at",
            row -> row.is("status", "PENDING") ? row.get("created_at") : row.get("approved_at"));
  }
}
