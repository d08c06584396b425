package com.terp.chatops.seed;

import com.terp.chatops.run.Report;
import com.terp.chatops.run.Report.Column;
import com.terp.chatops.run.Report.Emphasis;
import com.terp.chatops.run.Report.Fact;
import com.terp.chatops.run.Report.Finding;
import com.terp.chatops.run.Report.Offer;
import com.terp.chatops.run.Report.Outcome;
import com.terp.chatops.run.Report.Part;
import com.terp.chatops.run.RunId;
import com.terp.chatops.run.Words;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What a seed did, as people read it. */
final class ResultReport {
  private ResultReport() {}

  /**
   * How long it took.
   *
   * @param all from planning to the last check
   * @param loading writing rows alone
   */
  record Took(Duration all, Duration loading) {}

  static Report of(RunId run, SeedPlan plan, List<Finding> findings, Took took) {
    Outcome outcome = worst(findings);
    List<Part> body = new ArrayList<>();
    body.add(facts(plan, took));
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
    MoneyGrid.of("Money written", plan).ifPresent(body::add);
    body.add(new Report.Findings("Checked", findings));
    if (!plan.masked().isEmpty()) {
      body.add(masked(plan));
    }
    return new Report(outcome, headline(plan, took, outcome), body, offers(run, plan));
  }

  private static String headline(SeedPlan plan, Took took, Outcome outcome) {
    String done =
        "Seeded %s on %s: %s in %s"
            .formatted(
                plan.spec().title(),
                plan.environment(),
                Words.rows(plan.inserted()),
                Words.duration(took.all()));
    return switch (outcome) {
      case BAD -> done + ", but checks failed";
      case WARNING -> done + ", with warnings";
      case GOOD, INFO, UNKNOWN, REFUSED -> done + ", verified";
    };
  }

  private static Outcome worst(List<Finding> findings) {
    return findings.stream()
        .map(Finding::outcome)
        .filter(o -> o == Outcome.BAD || o == Outcome.WARNING)
        .max(Comparator.naturalOrder())
        .orElse(Outcome.GOOD);
  }

  private static Part facts(SeedPlan plan, Took took) {
    long millis = Math.max(1, took.loading().toMillis());
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("Environment", plan.environment()));
    facts.add(new Fact("Plan", plan.shortDigest()));
    facts.add(new Fact("Rows written", Words.number(plan.inserted())));
    if (plan.cleared() > 0) {
      facts.add(new Fact("Rows cleared, kept as copies", Words.number(plan.cleared())));
    }
    facts.add(new Fact("Took", Words.duration(took.all())));
    facts.add(new Fact("Rows per second", Words.number(plan.inserted() * 1000 / millis)));
    return new Report.Facts(facts);
  }

  private static void addGrid(
      List<Part> body, String title, SeedPlan plan, Predicate<TablePlan> which) {
    List<List<String>> rows =
        plan.tables().stream()
            .filter(which)
            .map(t ->
                List.of(
                    t.table(),
                    Words.number(t.cleared()),
                    Words.number(t.inserted()),
                    Words.number(t.after())))
            .toList();
    if (!rows.isEmpty()) {
      body.add(
          new Report.Grid(
              title,
              List.of(
                  Column.text("Table"),
                  Column.number("Cleared"),
                  Column.number("Inserted"),
                  Column.number("Now")),
              rows));
    }
  }

  private static Part masked(SeedPlan plan) {
    List<String> tables =
        plan.masked().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(e -> e.getKey() + " (" + String.join(", ", e.getValue()) + ")")
            .toList();
    return new Report.Note("Masked, invented from reserved ranges: " + Words.list(tables) + ".");
  }

  private static List<Offer> offers(RunId run, SeedPlan plan) {
    return List.of(
        new Offer("Verify again", Emphasis.PRIMARY, "verify"),
        new Offer("Undo this run", Emphasis.DANGER, "rollback run " + run),
        new Offer(
            "Plan the same seed again",
            Emphasis.PLAIN,
            "seed dry-run " + plan.spec().whole().words()),
        new Offer("See the log", Emphasis.PLAIN, "run " + run));
  }
}
