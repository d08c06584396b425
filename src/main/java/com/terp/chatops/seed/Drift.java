package com.terp.chatops.seed;

import com.terp.chatops.run.RefusedException;
import com.terp.chatops.run.Report;
import com.terp.chatops.run.Report.Column;
import com.terp.chatops.run.Report.Emphasis;
import com.terp.chatops.run.Report.Offer;
import com.terp.chatops.run.Report.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/** What changed between the plan somebody agreed to and the plan as it would be now. */
public final class Drift {
  private static final int MOST = 30;

  private Drift() {}

  /** Refuses where the confirmed plan itself is not known any more. */
  static RefusedException refusal(SeedPlan now) {
    return new RefusedException(
        Report.of(
                Outcome.REFUSED,
                "The database changed since the plan was made; nothing was changed",
                new Report.Paragraph("Look at a fresh plan, and run that one if it suits."))
            .offering(
                new Offer(
                    "Make a fresh plan",
                    Emphasis.PRIMARY,
                    "seed dry-run %s env=%s".formatted(now.spec().words(), now.environment()))));
  }

  /** Refuses, with the differences and the offer of a fresh plan. */
  public static RefusedException refusal(SeedPlan confirmed, SeedPlan now) {
    List<List<String>> rows = differences(confirmed, now);
    List<List<String>> shown = rows.subList(0, Math.min(MOST, rows.size()));
    String more = rows.size() > MOST ? " (%d of %d)".formatted(MOST, rows.size()) : "";
    return new RefusedException(
        Report.of(
                Outcome.REFUSED,
                "The database changed since plan %s was made; nothing was changed"
                    .formatted(confirmed.shortDigest()),
                new Report.Grid(
                    "What changed" + more,
                    List.of(Column.text("What"), Column.text("Planned with"), Column.text("Now")),
                    shown),
                new Report.Paragraph("Look at a fresh plan, and run that one if it suits."))
            .offering(new Offer("Make a fresh plan", Emphasis.PRIMARY, dryRun(confirmed))));
  }

  private static String dryRun(SeedPlan plan) {
    return "seed dry-run %s env=%s".formatted(plan.spec().words(), plan.environment());
  }

  private static List<List<String>> differences(SeedPlan confirmed, SeedPlan now) {
    Map<String, String> before = facts(confirmed);
    Map<String, String> after = facts(now);
    TreeSet<String> names = new TreeSet<>(before.keySet());
    names.addAll(after.keySet());
    List<List<String>> rows = new ArrayList<>();
    for (String name : names) {
      String was = before.getOrDefault(name, "–");
      String is = after.getOrDefault(name, "–");
      if (!Objects.equals(was, is)) {
        rows.add(List.of(name, was, is));
      }
    }
    return rows;
  }

  private static Map<String, String> facts(SeedPlan plan) {
    Map<String, String> facts = new TreeMap<>();
    facts.put("environment", plan.environment());
    facts.put("schema", plan.schemaHash().substring(0, 8));
    facts.put("profile", plan.spec().title());
    facts.put("seed number", Long.toString(plan.spec().number()));
    facts.put("clearing", plan.spec().clear().name());
    for (TablePlan t : plan.tables()) {
      facts.put(t.table() + ": rows", Long.toString(t.now()));
      facts.put(t.table() + ": cleared", Long.toString(t.cleared()));
      facts.put(t.table() + ": inserted", Long.toString(t.inserted()));
      facts.put(t.table() + ": first key", Long.toString(t.firstKey()));
      t.money().forEach((column, sum) -> facts.put(t.table() + ": " + column, sum.toPlainString()));
    }
    for (Collateral c : plan.collateral()) {
      String what = c.effect() == Collateral.Effect.DELETED ? "taken along" : "unlinked";
      facts.put(c.table() + "." + c.through() + ": " + what, Long.toString(c.rows()));
    }
    return facts;
  }
}
