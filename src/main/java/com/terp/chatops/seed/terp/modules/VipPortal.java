package com.terp.chatops.seed.terp.modules;

import static com.terp.chatops.seed.terp.modules.Say.always;
import static com.terp.chatops.seed.terp.modules.Say.never;
import static com.terp.chatops.seed.terp.modules.Say.one;
import static com.terp.chatops.seed.terp.modules.Say.theirs;
import static com.terp.chatops.seed.terp.modules.Say.where;

import com.terp.chatops.seed.Derivation;
import com.terp.chatops.seed.fill.Row;
import com.terp.chatops.seed.fill.Sketch;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.ToLongFunction;

/** The portal of the best clients: what they see, what they looked at, in which tier they are. */
final class VipPortal {
  private static final int PORTALS = 20;
  private static final int PER_LIST = 3;

  /** An account that may look at the portal as a client does: the testers' administrator. */
  private static final int ADMINISTRATOR = 4;

  private static final List<String> LOOKED = List.of("REVIEWED", "ARCHIVED");

  private VipPortal() {}

  static List<Sketch> sketches(Sizes sizes) {
    return List.of(
        configurations(sizes),
        access(sizes),
        statuses(),
        tierHistory(),
        Sketch.of("client_catalog_views")
            .rows(15)
            .parent("client_id", client(sizes))
            .set("name", one("All flower", "Under a thousand", "New this week", "Greenhouse only"))
            .set("filters", always("{\"category\": \"Flower\", \"inStock\": true}")),
        Sketch.of("client_draft_interests")
            .rows(40)
            .parent("batch_id", Say.drawn(sizes, "batches"))
            .set(
                "added_at", row -> Say.after(row, Say.timeOf(row, "batch_id", "createdAt"), 2, 30)),
        interestLists(sizes),
        interests(sizes),
        priceAlerts(sizes),
        sessions(sizes),
        actions());
  }

  /** What clients bought decides their tier. */
  static List<Derivation> derivations(int year) {
    String orders =
        "FROM `orders` o WHERE o.`client_id` = t.`client_id` AND o.`orderType` = 'SALE'"
            + " AND COALESCE(o.`saleStatus`, '') <> 'CANCELLED'";
    String thisYear = orders + " AND YEAR(o.`created_at`) = " + year;
    return List.of(
        new Derivation(
            "client_vip_status",
            List.of("lifetime_spend", "ytd_spend", "ytd_orders"),
            "what each client bought",
            "UPDATE `client_vip_status` t SET t.`lifetime_spend` = (SELECT COALESCE(SUM(o.`total`),"
                + " 0) "
                + orders
                + "), t.`ytd_spend` = (SELECT COALESCE(SUM(o.`total`), 0) "
                + thisYear
                + "), t.`ytd_orders` = (SELECT COUNT(*) "
                + thisYear
                + "),"
                + " t.`updated_at` = t.`updated_at` WHERE t.`id` BETWEEN ? AND ?"),
        new Derivation(
            "client_vip_status",
            List.of("current_tier_id"),
            "the tier that follows",
            "UPDATE `client_vip_status` t SET t.`current_tier_id` = (SELECT v.`id` FROM `vip_tiers`"
                + " v WHERE v.`min_spend_ytd` <= t.`ytd_spend` AND v.`min_orders_ytd` <="
                + " t.`ytd_orders` ORDER BY v.`level` DESC, v.`id` LIMIT 1),"
                + " t.`updated_at` = t.`updated_at` WHERE t.`id` BETWEEN ? AND ?"),
        new Derivation(
            "vip_tier_history",
            List.of("new_tier_id"),
            "the tier each client came to",
            "UPDATE `vip_tier_history` t SET t.`new_tier_id` = (SELECT MAX(s.`current_tier_id`)"
                + " FROM `client_vip_status` s WHERE s.`client_id` = t.`client_id`)"
                + " WHERE t.`id` BETWEEN ? AND ?"));
  }

  /** Suppliers come first among the clients, then the largest buyers. */
  private static ToLongFunction<Row> client(Sizes sizes) {
    return row -> (row.index() + sizes.of("vendors")) % sizes.of("clients");
  }

  private static Sketch configurations(Sizes sizes) {
    return Sketch.of("vip_portal_configurations")
        .rows(PORTALS)
        .parent("client_id", client(sizes))
        .set("module_live_catalog_enabled", always(true))
        .set("features_config", always("{\"ar\": {\"showHighestBalance\": true}}"))
        .set("advanced_options", never());
  }

  private static Sketch access(Sizes sizes) {
    return Sketch.of("vip_portal_auth")
        .rows(PORTALS)
        .parent("client_id", client(sizes))
        .set("password_hash", never())
        .set("google_id", never())
        .set("microsoft_id", never())
        .set("session_token", never())
        .set("session_expires_at", never())
        .set("reset_token", never())
        .set("reset_token_expires_at", never())
        .set("login_count", row -> row.chance().between(1, 60))
        .set("last_login_at", Say.later("created_at", 5, 60))
        .set("updated_at", row -> row.get("last_login_at"));
  }

  private static Sketch statuses() {
    return Sketch.of("client_vip_status")
        .rowsPer("clients", 1)
        .parent("current_tier_id", row -> 0)
        .set("ytd_spend", always(BigDecimal.ZERO))
        .set("ytd_orders", always(0))
        .set("lifetime_spend", always(BigDecimal.ZERO))
        .set("payment_on_time_rate", row -> row.chance().between(82, 100))
        .set("manual_tier_override", always(false))
        .set("override_reason", never())
        .parent("override_by", row -> -1)
        .set("override_at", never())
        .set("created_at", row -> row.period().start())
        .set("last_tier_change_at", row -> row.period().end().minusDays(30))
        .set("last_calculated_at", row -> row.period().end().minusDays(1))
        .set("updated_at", row -> row.get("last_calculated_at"))
        .set("next_tier_progress", row -> row.chance().between(0, 99));
  }

  private static Sketch tierHistory() {
    return Sketch.of("vip_tier_history")
        .rowsPer("clients", 1)
        .parent("previous_tier_id", row -> -1)
        .parent("new_tier_id", row -> 0)
        .set("change_reason", always("automatic"))
        .set("change_details", always("From what was bought this year"))
        .parent("changed_by", row -> -1)
        .set("created_at", row -> row.period().end().minusDays(30));
  }

  private static Sketch interestLists(Sizes sizes) {
    return Sketch.of("client_interest_lists")
        .rows(30)
        .parent("client_id", client(sizes))
        .set("status", row -> Say.past(row, row.moment(), 20) ? row.pick(LOOKED) : "NEW")
        .set("submitted_at", row -> row.moment())
        .set("total_items", always(PER_LIST))
        .set("total_value", row -> total(row.index()))
        .set("reviewed_at", where("status", LOOKED, Say.later("submitted_at", 0, 4)))
        .parent("reviewed_by", Say.personWhere(Say.SALES, "status", "REVIEWED", "ARCHIVED"))
        .parent("converted_to_order_id", row -> -1)
        .set("converted_at", never())
        .parent("converted_by", row -> -1)
        .set("notes", never())
        .set("updated_at", row -> row.is("status", "NEW") ? row.moment() : row.time("reviewed_at"))
        .money("total_value");
  }

  private static Sketch interests(Sizes sizes) {
    return Sketch.of("client_interest_list_items")
        .rowsPer("client_interest_lists", PER_LIST)
        .parent(
            "batch_id",
            row -> Say.shelved(row, sizes, Say.timeOf(row, "interest_list_id", "submitted_at")))
        .set("item_name", row -> "Batch " + Say.text(row.of("batch_id", "code")))
        .set("category", never())
        .set("subcategory", never())
        .set("price_at_interest", row -> price(row.index()))
        .set("quantity_at_interest", row -> quantity(row.index()))
        .set("created_at", theirs("interest_list_id", "submitted_at"));
  }

  private static BigDecimal total(long list) {
    BigDecimal total = BigDecimal.ZERO;
    for (long item = list * PER_LIST; item < (list + 1) * PER_LIST; item++) {
      total = total.add(price(item).multiply(quantity(item)));
    }
    return Say.cents(total);
  }

  private static BigDecimal price(long item) {
    return Say.cents(BigDecimal.valueOf(900 + item * 137 % 1100));
  }

  private static BigDecimal quantity(long item) {
    return BigDecimal.valueOf(1 + item * 5 % 7);
  }

  private static Sketch priceAlerts(Sizes sizes) {
    return Sketch.of("client_price_alerts")
        .rows(25)
        .parent("client_id", client(sizes))
        .parent("batch_id", Say.drawn(sizes, "batches"))
        .set("target_price", row -> price(row.index() * 3))
        .set("active", row -> !Say.past(row, row.moment(), 60))
        .set("triggered_at", where("active", List.of(false), Say.later("created_at", 5, 25)))
        .set("expires_at", Say.later("created_at", 30, 60));
  }

  private static Sketch sessions(Sizes sizes) {
    return Sketch.of("admin_impersonation_sessions")
        .rows(12)
        .set("session_guid", Say::uuid)
        .parent("admin_user_id", Say.person(ADMINISTRATOR))
        .parent("client_id", client(sizes))
        .set("start_at", row -> row.moment())
        .set("status", row -> row.index() % 5 == 4 ? "REVOKED" : "ENDED")
        .set(
            "end_at",
            row -> row.period().atMost(row.moment().plusMinutes(row.chance().between(4, 50))))
        .parent("revoked_by", row -> row.is("status", "REVOKED") ? Say.OPERATIONS : -1)
        .set("revoked_at", where("status", List.of("REVOKED"), row -> row.get("end_at")))
        .set("revoke_reason", where("status", List.of("REVOKED"), always("Not needed any more")))
        .set("ip_address", always("192.0.2.10"))
        .set("user_agent", always("Mozilla/5.0"));
  }

  private static Sketch actions() {
    return Sketch.of("admin_impersonation_actions")
        .rowsPer("admin_impersonation_sessions", 2)
        .set("action_type", row -> row.index() % 2 == 0 ? "PAGE_VIEW" : "API_CALL")
        .set(
            "action_path",
            one("/vip-portal/dashboard", "/vip-portal/catalog", "/vip-portal/orders"))
        .set("action_method", always("GET"))
        .set("action_details", never())
        .set(
            "created_at",
            row -> Say.timeOf(row, "session_id", "start_at").plusMinutes(row.index() % 2));
  }
}
