package com.terp.chatops.seed.terp.modules;

import static com.terp.chatops.seed.terp.modules.Say.always;
import static com.terp.chatops.seed.terp.modules.Say.never;
import static com.terp.chatops.seed.terp.modules.Say.theirs;
import static com.terp.chatops.seed.terp.modules.Say.where;

import com.terp.chatops.seed.Derivation;
import com.terp.chatops.seed.fill.Row;
import com.terp.chatops.seed.fill.Sketch;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Suppliers who brought buyers, and their share of the first order. */
final class Referrals {
  private static final int MOST = 8;

  private Referrals() {}

  static List<Sketch> sketches(Sizes sizes) {
    return List.of(codes(), tracking(sizes), payouts(sizes), credits(sizes));
  }

  static List<Derivation> derivations() {
    return List.of(
        new Derivation(
            "referral_tracking",
            List.of("referred_client_id"),
            "whose first order it was",
            "UPDATE `referral_tracking` t SET t.`referred_client_id` = (SELECT o.`client_id` FROM"
                + " `orders` o WHERE o.`id` = t.`first_order_id`), t.`updated_at` ="
                + " t.`updated_at` WHERE t.`id` BETWEEN ? AND ?"),
        new Derivation(
            "client_referral_codes",
            List.of("times_used", "total_referral_revenue", "total_couch_tax_earned"),
            "how often each code was used",
            "UPDATE `client_referral_codes` t SET t.`times_used` = (SELECT COUNT(*) FROM"
                + " `referral_tracking` r WHERE r.`referrer_client_id` = t.`client_id`),"
                + " t.`total_referral_revenue` = (SELECT COALESCE(SUM(p.`order_total`), 0) FROM"
                + " `couch_tax_payouts` p WHERE p.`referrer_client_id` = t.`client_id` AND"
                + " p.`status` <> 'VOID'), t.`total_couch_tax_earned` = (SELECT"
                + " COALESCE(SUM(p.`payout_amount`), 0) FROM `couch_tax_payouts` p WHERE"
                + " p.`referrer_client_id` = t.`client_id` AND p.`status` = 'PAID'),"
                + " t.`updated_at` = t.`updated_at` WHERE t.`id` BETWEEN ? AND ?"));
  }

  private static Sketch codes() {
    return Sketch.of("client_referral_codes")
        .rowsPer("clients", 1)
        .set("code", row -> code(row.get("client_id")))
        .set("code_type", always("AUTO_GENERATED"))
        .set("is_active", always(true))
        .set("times_used", always(0))
        .set("total_referral_revenue", always(BigDecimal.ZERO))
        .set("total_couch_tax_earned", always(BigDecimal.ZERO))
        .set("created_at", row -> row.period().start())
        .set("updated_at", row -> row.period().start());
  }

  private static String code(@Nullable Object client) {
    return "REF%05d".formatted(Say.number(client).longValue());
  }

  private static long rows(Sizes sizes) {
    return Math.min(MOST, sizes.of("vendors"));
  }

  /** Orders far apart, one for each referral. */
  private static long order(long referral, Sizes sizes) {
    long orders = sizes.of("orders");
    return referral * Math.max(1, orders / Math.max(1, sizes.of("vendors") * 2)) % orders;
  }

  private static Sketch tracking(Sizes sizes) {
    return Sketch.of("referral_tracking")
        .rows(rows(sizes))
        .parent("referrer_client_id", Say.inTurn(sizes, "vendors"))
        .parent("first_order_id", row -> order(row.index(), sizes))
        .parent(
            "referred_client_id", row -> (row.index() + sizes.of("vendors")) % sizes.of("clients"))
        .set("referral_code_used", row -> code(row.get("referrer_client_id")))
        .set("status", row -> sold(row, "first_order_id") ? "COUCH_TAX_ACTIVE" : "PENDING")
        .set(
            "created_at",
            row -> Say.timeOf(row, "first_order_id", "created_at").minusDays(3 + row.index() % 5))
        .set(
            "converted_at",
            where("status", List.of("COUCH_TAX_ACTIVE"), theirs("first_order_id", "created_at")))
        .set("couch_tax_percent", always(5))
        .set("couch_tax_order_limit", always(3))
        .set("couch_tax_order_count", row -> row.is("status", "PENDING") ? 0 : 1)
        .set(
            "attribution_expires_at",
            row -> row.period().atMost(row.time("created_at").plusDays(30)))
        .set(
            "updated_at",
            row -> row.is("status", "PENDING") ? row.get("created_at") : row.get("converted_at"));
  }

  private static boolean sold(Row row, String order) {
    return "SALE".equals(row.of(order, "orderType"))
        && !"CANCELLED".equals(row.of(order, "saleStatus"));
  }

  private static Sketch payouts(Sizes sizes) {
    return Sketch.of("couch_tax_payouts")
        .rowsPer("referral_tracking", 1)
        .parent("order_id", row -> order(row.parentIndex("referral_tracking_id"), sizes))
        .set("referrer_client_id", theirs("referral_tracking_id", "referrer_client_id"))
        .set("order_sequence", always(1))
        .set("order_total", theirs("order_id", "total"))
        .set("couch_tax_percent", always(5))
        .set("payout_amount", row -> share(row, "order_total", 5))
        .set(
            "status",
            row ->
                !sold(row, "order_id")
                    ? "VOID"
                    : Say.past(row, row.time("created_at"), 60) ? "PAID" : "PENDING")
        .set("created_at", theirs("order_id", "created_at"))
        .set("paid_at", where("status", List.of("PAID"), Say.later("created_at", 20, 50)))
        .set("payment_method", where("status", List.of("PAID"), always("ACH")))
        .set("payment_reference", never())
        .parent("processed_by_id", Say.personWhere(Say.ACCOUNTING, "status", "PAID"))
        .set("notes", never())
        .set(
            "updated_at",
            row -> row.is("status", "PAID") ? row.get("paid_at") : row.get("created_at"))
        .money("order_total", "payout_amount");
  }

  private static Sketch credits(Sizes sizes) {
    return Sketch.of("referral_credits")
        .rows(rows(sizes))
        .parent("referrer_client_id", Say.inTurn(sizes, "vendors"))
        .parent("referred_order_id", row -> order(row.index(), sizes))
        .set("referred_client_id", theirs("referred_order_id", "client_id"))
        .set("credit_percentage", always(10))
        .set("order_total", theirs("referred_order_id", "total"))
        .set("credit_amount", row -> share(row, "order_total", 10))
        .set("status", row -> sold(row, "referred_order_id") ? "AVAILABLE" : "CANCELLED")
        .parent("applied_to_order_id", row -> -1)
        .set("applied_amount", never())
        .set("applied_at", never())
        .parent("applied_by", row -> -1)
        .set("expires_at", never())
        .set("notes", never())
        .set("created_at", theirs("referred_order_id", "created_at"))
        .set("updated_at", theirs("referred_order_id", "created_at"))
        .money("order_total", "credit_amount");
  }

  private static BigDecimal share(Row row, String amount, int percent) {
    return Say.cents(Say.number(row.get(amount)).multiply(BigDecimal.valueOf(percent, 2)));
  }
}
