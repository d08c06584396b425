package com.terp.chatops.seed.terp.modules;

import static com.terp.chatops.seed.terp.modules.Say.always;
import static com.terp.chatops.seed.terp.modules.Say.never;

import com.terp.chatops.seed.fill.Row;
import com.terp.chatops.seed.fill.Sketch;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;

/** Who is how far ahead: the last three months, each with every client in it once. */
final class Leaderboards {
  private static final int MONTHS = 3;
  private static final List<String> METRICS = List.of("ytd_revenue", "order_frequency");

  private Leaderboards() {}

  static List<Sketch> sketches(Sizes sizes) {
    return List.of(
        snapshots(sizes),
        history(sizes),
        cache(),
        Sketch.of("leaderboard_display_settings")
            .rowsPer("clients", 1)
            .set("opt_out_of_leaderboard", Say.percent(5))
            .set("preferred_anonymous_prefix", always("VIP Member"))
            .set("show_tier_badge", always(true))
            .set("show_achievement_count", always(true)),
        Sketch.of("leaderboard_weight_configs")
            .rowsPer("users", 1)
            .set("config_name", always("default"))
            .set("client_type", always("ALL"))
            .set(
                "weights",
                always(
                    "{\"recency\": 10, \"yoy_growth\": 10, \"ytd_revenue\": 30,"
                        + " \"profit_margin\": 15, \"order_frequency\": 15,"
                        + " \"on_time_payment_rate\": 20}"))
            .set("is_active", always(true))
            .set("deleted_at", never()));
  }

  private static Sketch snapshots(Sizes sizes) {
    return Sketch.of("vip_leaderboard_snapshots")
        .rowsPer("clients", MONTHS)
        .set("leaderboard_period", always("MONTHLY"))
        .set("leaderboard_type", always("TOTAL_SPENT"))
        .set("period_start_date", row -> start(row))
        .set("period_end_date", row -> start(row).plusMonths(1).minusDays(1))
        .set("anonymized_name", row -> "VIP Member " + (row.parentIndex("client_id") + 1))
        .set("rank", row -> rank(row, sizes, month(row)))
        .set("previous_rank", row -> month(row) == 0 ? null : rank(row, sizes, month(row) - 1))
        .set(
            "rank_change",
            row ->
                row.get("previous_rank") == null
                    ? null
                    : Say.number(row.get("previous_rank")).subtract(Say.number(row.get("rank"))))
        .set("score", row -> (sizes.of("clients") - rank(row, sizes, month(row)) + 1) * 12_500)
        .set("percentile", row -> percentile(row, sizes))
        .set("snapshot_taken_at", row -> start(row).plusMonths(1).minusDays(1).atTime(23, 0));
  }

  private static int month(Row row) {
    return (int) (row.index() % MONTHS);
  }

  /** The last whole months of the period. */
  private static LocalDate start(Row row) {
    return row.period().last().withDayOfMonth(1).minusMonths(MONTHS - month(row));
  }

  private static long rank(Row row, Sizes sizes, int month) {
    return (row.parentIndex("client_id") + month * 3L) % sizes.of("clients") + 1;
  }

  private static BigDecimal percentile(Row row, Sizes sizes) {
    long below = sizes.of("clients") - rank(row, sizes, month(row));
    return BigDecimal.valueOf(below * 100)
        .divide(BigDecimal.valueOf(sizes.of("clients")), 2, RoundingMode.HALF_UP);
  }

  private static Sketch history(Sizes sizes) {
    return Sketch.of("leaderboard_rank_history")
        .rowsPer("clients", MONTHS)
        .set("snapshot_date", row -> start(row).plusMonths(1).minusDays(1))
        .set("master_rank", row -> rank(row, sizes, month(row)))
        .set("master_score", row -> percentile(row, sizes))
        .set("financial_rank", row -> rank(row, sizes, month(row)))
        .set("engagement_rank", row -> rank(row, sizes, month(row) + 2))
        .set("reliability_rank", row -> rank(row, sizes, month(row) + 4))
        .set("growth_rank", row -> rank(row, sizes, month(row) + 6))
        .set("total_clients", row -> sizes.of("clients"))
        .set("created_at", row -> start(row).plusMonths(1).minusDays(1).atTime(23, 0));
  }

  private static Sketch cache() {
    return Sketch.of("leaderboard_metric_cache")
        .rowsPer("clients", METRICS.size())
        .set("metric_type", row -> METRICS.get((int) (row.index() % METRICS.size())))
        .set("metric_value", row -> row.chance().between(1, 90))
        .set("sample_size", row -> row.chance().between(0, 80))
        .set("is_significant", row -> Say.number(row.get("sample_size")).longValue() >= 3)
        .set("raw_data", never())
        .set("calculated_at", row -> row.period().end().minusDays(2))
        .set("expires_at", row -> row.period().end().minusDays(1))
        .set("deleted_at", never());
  }
}
