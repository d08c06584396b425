package com.terp.chatops.seed;

import com.terp.chatops.run.Report;
import com.terp.chatops.run.Report.Column;
import com.terp.chatops.run.Report.Emphasis;
import com.terp.chatops.run.Report.Fact;
import com.terp.chatops.run.Report.Finding;
import com.terp.chatops.run.Report.Offer;
import com.terp.chatops.run.Report.Outcome;
import com.terp.chatops.run.Report.Part;
import com.terp.chatops.run.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** A plan as people read it before they say yes. */
public final class PlanReport {
  private PlanReport() {}

  /** The plan, its digest, and the offer to run exactly it. */
  public static Report of(SeedPlan plan) {
    List<Part> body = new ArrayList<>();
    body.add(facts(plan));
    addGrid(body, "Seeded", plan, t -> t.role() == TableRole.CORE);
    addGrid(
        body,
        "What these rows need around them",
        plan,
        t -> t.role() == TableRole.DETAIL || t.role() == TableRole.REFERENCE);
    addGrid(
        body,
        "Emptied, as its rows speak of the ones above",
        plan,
        t -> t.role() == TableRole.EMPTIED && t.cleared() > 0);
    if (!plan.collateral().isEmpty()) {
      body.add(collateral(plan));
    }
    MoneyGrid.of("Money written", plan).ifPresent(body::add);
    if (!plan.warnings().isEmpty()) {
      body.add(
          new Report.Findings(
              "Know before you run it",
              plan.warnings().stream().map(w -> new Finding(Outcome.WARNING, w)).toList()));
    }
    body.add(
        new Report.Note(
            "Nothing was changed. The run does exactly this or refuses: it compares the digest"
                + " again before it starts. "
                + ifTheBotDies(plan)));
    return new Report(Outcome.INFO, headline(plan), body, List.of(offer(plan)));
  }

  private static String ifTheBotDies(SeedPlan plan) {
    return plan.spec().canBeGoneOnWith()
        ? "If the bot dies on the way, it finishes the run by itself once all is cleared, and takes"
            + " it back before that."
        : "If the bot dies on the way, it takes the run back by itself.";
  }

  /** The command that runs exactly this plan, in the grammar's own words. */
  public static String command(SeedPlan plan) {
    return "seed %s env=%s plan=%s"
        .formatted(plan.spec().words(), plan.environment(), plan.shortDigest());
  }

  private static String headline(SeedPlan plan) {
    String verb = plan.cleared() == 0 ? "" : "clear " + Words.rows(plan.cleared()) + " and ";
    return "Seeding %s would %sinsert %s on %s"
        .formatted(plan.spec().title(), verb, Words.rows(plan.inserted()), plan.environment());
  }

  private static Offer offer(SeedPlan plan) {
    return new Offer("Run exactly this plan", Emphasis.PRIMARY, command(plan));
  }

  private static Part facts(SeedPlan plan) {
    return new Report.Facts(
        List.of(
            new Fact("Environment", plan.environment()),
            new Fact("Plan", plan.shortDigest()),
            new Fact("Seed number", Long.toString(plan.spec().number())),
            new Fact("Expected to take", "about " + Words.duration(plan.expected()))));
  }

  private static void addGrid(
      List<Part> body, String title, SeedPlan plan, Predicate<TablePlan> which) {
    List<List<String>> rows = plan.tables().stream().filter(which).map(PlanReport::row).toList();
    if (!rows.isEmpty()) {
      body.add(
          new Report.Grid(
              title,
              List.of(
                  Column.text("Table"),
                  Column.number("Now"),
                  Column.number("Cleared"),
                  Column.number("Inserted"),
                  Column.text("Keys")),
              rows));
    }
  }

  private static List<String> row(TablePlan table) {
    return List.of(
        table.table(),
        Words.number(table.now()),
        Words.number(table.cleared()),
        Words.number(table.inserted()),
        keys(table));
  }

  private static String keys(TablePlan table) {
    if (table.inserted() == 0) {
      return table.kept() == 0 ? "" : "all there";
    }
    if (table.firstKey() == 0) {
      return "their own";
    }
    String range = table.firstKey() + "–" + table.lastKey();
    return table.kept() == 0 ? range : range + " (" + table.kept() + " there)";
  }

  private static Part collateral(SeedPlan plan) {
    return new Report.Findings(
        "Clearing takes along",
        plan.collateral().stream().map(c -> new Finding(Outcome.WARNING, sentence(c))).toList());
  }

  private static String sentence(Collateral taken) {
    return switch (taken.effect()) {
      case DELETED ->
          "%s: %s, gone with %s (%s)"
              .formatted(taken.table(), Words.rows(taken.rows()), taken.parent(), taken.through());
      case UNLINKED ->
          "%s: %s without %s, the reference to %s"
              .formatted(taken.table(), Words.rows(taken.rows()), taken.through(), taken.parent());
    };
  }
}
