package com.terp.chatops.seed.terp.modules;

import com.terp.chatops.seed.Derivation;
import com.terp.chatops.seed.fill.Sketch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The tables of TERP's modules, beside the business: one sketch each. */
public final class Modules {
  private Modules() {}

  /**
   * What is known of them.
   *
   * @param counts how many rows the business has in each of its tables
   */
  public static List<Sketch> sketches(Map<String, Long> counts) {
    Sizes sizes = new Sizes(counts);
    List<Sketch> all = new ArrayList<>();
    all.addAll(Calendar.sketches(sizes));
    all.addAll(CalendarSettings.sketches());
    all.addAll(Appointments.sketches(sizes));
    all.addAll(Tasks.sketches());
    all.addAll(Inbox.sketches(sizes));
    all.addAll(VipPortal.sketches(sizes));
    all.addAll(Leaderboards.sketches(sizes));
    all.addAll(Rewards.sketches());
    all.addAll(Referrals.sketches(sizes));
    all.addAll(Shifts.sketches(sizes));
    all.addAll(Storage.sketches(sizes));
    all.addAll(Switches.sketches());
    all.addAll(LiveShopping.sketches(sizes));
    all.addAll(Matching.sketches(sizes));
    all.addAll(SalesSheets.sketches(sizes));
    all.addAll(Dashboards.sketches());
    all.addAll(Operations.sketches(sizes));
    all.addAll(CatalogExtras.sketches(sizes));
    all.addAll(Claims.sketches(sizes));
    all.addAll(SmallPapers.sketches(sizes));
    all.addAll(Receiving.sketches(sizes));
    return List.copyOf(all);
  }

  /**
   * What is worked out in SQL from the loaded rows.
   *
   * @param year of the last day of the period: "year to date" is about it
   */
  public static List<Derivation> derivations(int year) {
    List<Derivation> all = new ArrayList<>();
    all.addAll(VipPortal.derivations(year));
    all.addAll(Referrals.derivations());
    all.addAll(Shifts.derivations());
    all.add(Storage.zones());
    all.add(sequences());
    return List.copyOf(all);
  }

  /** What follows for others where only the business was added to. */
  public static List<Derivation> toppedUp() {
    return List.of(sequences());
  }

  /** What follows for others where the business was replaced. */
  public static List<Derivation> cleared() {
    return List.of(Storage.zones(), sequences());
  }

  /** Numbers go on after the highest one there is. */
  private static Derivation sequences() {
    Map<String, String> tables =
        Map.of(
            "order", "orders",
            "invoice", "invoices",
            "payment", "payments",
            "bill", "bills",
            "purchase_order", "purchaseOrders",
            "batch", "batches",
            "lot", "lots");
    StringBuilder highest = new StringBuilder();
    new TreeMap<>(tables)
        .forEach((name, table) ->
            highest.append(
                (" WHEN '%s' THEN GREATEST(t.`currentValue`, (SELECT COALESCE(MAX(x.`id`), 0)"
                        + " FROM `%s` x))")
                    .formatted(name, table)));
    return new Derivation(
        "sequences",
        List.of("currentValue"),
        "the last number of each kind",
        "UPDATE `sequences` t SET t.`currentValue` = CASE t.`name`%s ELSE t.`currentValue` END,"
                .formatted(highest)
            + " t.`updatedAt` = t.`updatedAt` WHERE t.`id` BETWEEN ? AND ?");
  }
}
