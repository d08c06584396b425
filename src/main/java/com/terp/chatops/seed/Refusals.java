package com.terp.chatops.seed;

import com.terp.chatops.run.RefusedException;
import com.terp.chatops.run.Report;
import com.terp.chatops.run.Report.Finding;
import com.terp.chatops.run.Report.Outcome;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Refusals of a seed: what is wrong, and what to do next. */
final class Refusals {
  private static final int MOST_NAMES = 5;

  private Refusals() {}

  static RefusedException unknownProfile(String name, List<String> known) {
    return new RefusedException(
        Report.of(
            Outcome.REFUSED,
            "There is no profile %s; nothing was changed".formatted(name),
            new Report.Paragraph("Known profiles: " + String.join(", ", known) + ".")));
  }

  static RefusedException unknownTable(String table, String environment, Set<String> known) {
    List<String> near =
        known.stream()
            .filter(name -> name.equalsIgnoreCase(table) || close(name, table))
            .limit(MOST_NAMES)
            .toList();
    return new RefusedException(
        Report.of(
            Outcome.REFUSED,
            "There is no table %s on %s; nothing was changed".formatted(table, environment),
            new Report.Paragraph(
                near.isEmpty()
                    ? "counts lists the tables there are."
                    : "Did you mean %s? counts lists all tables."
                        .formatted(String.join(" or ", near)))));
  }

  private static boolean close(String name, String wanted) {
    String one = letters(name);
    String other = letters(wanted);
    return one.equals(other) || one.startsWith(other) || other.startsWith(one);
  }

  private static String letters(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }

  static RefusedException notOfProfile(String table, String profile) {
    return new RefusedException(
        Report.of(
            Outcome.REFUSED,
            "The profile %s writes nothing to %s; nothing was changed".formatted(profile, table),
            new Report.Paragraph("Ask for it with full, which writes every table.")));
  }

  /** The profile and the live schema disagree. */
  static RefusedException schema(String profile, String environment, List<String> problems) {
    return listed(
        "The schema of %s does not fit the profile %s; nothing was changed"
            .formatted(environment, profile),
        "What does not fit",
        problems,
        "Bring the schema up to date with TERP's migrations, or use a version of this bot that"
            + " knows it.");
  }

  /** Clearing would break rows of tables the profile does not own. */
  static RefusedException clearing(String environment, List<String> problems) {
    return listed(
        "The tables cannot be cleared on %s; nothing was changed".formatted(environment),
        "What stands in the way",
        problems,
        "Take those rows away first, or seed with no-clear.");
  }

  /** Clearing would take along what people made. */
  static RefusedException strangers(String environment, SeedSpec spec, List<String> problems) {
    return hanging(
        "Clearing would reach rows on %s that people made; nothing was changed"
            .formatted(environment),
        spec,
        problems);
  }

  /** Clearing one table would take rows of others along. */
  static RefusedException reaching(String environment, SeedSpec spec, List<String> problems) {
    return hanging(
        "Seeding %s alone would take rows of other tables on %s away; nothing was changed"
            .formatted(spec.table().orElseThrow(), environment),
        spec,
        problems);
  }

  private static RefusedException hanging(String headline, SeedSpec spec, List<String> problems) {
    SeedSpec along =
        new SeedSpec(
            spec.profile(),
            spec.number(),
            SeedSpec.Clear.WITH_DEPENDENTS,
            spec.table(),
            spec.resumes());
    return new RefusedException(
        Report.of(
                Outcome.REFUSED,
                headline,
                new Report.Findings(
                    "What hangs on the cleared rows",
                    problems.stream().map(p -> new Finding(Outcome.BAD, p)).toList()),
                new Report.Paragraph(
                    "Seed beside them with no-clear, or take them along: with-dependents copies"
                        + " them first, and an undo brings them back."))
            .offering(
                new Report.Offer(
                    "Plan it with those rows",
                    Report.Emphasis.PLAIN,
                    "seed dry-run " + along.words())));
  }

  /** The copies of what would be cleared are too many. */
  static RefusedException noRoom(String environment, String why) {
    return new RefusedException(
        Report.of(
                Outcome.REFUSED,
                "There is no room on %s for copies of what would be cleared; nothing was changed"
                    .formatted(environment),
                new Report.Paragraph(why),
                new Report.Paragraph(
                    "Undo runs that are no longer needed, raise snapshots.max-mb in the"
                        + " configuration where the server has the room, or seed with no-clear."))
            .offering(
                new Report.Offer("What can be undone", Report.Emphasis.PLAIN, "rollback"),
                new Report.Offer("What is kept", Report.Emphasis.PLAIN, "history")));
  }

  private static RefusedException listed(
      String headline, String title, List<String> problems, String next) {
    return new RefusedException(
        Report.of(
            Outcome.REFUSED,
            headline,
            new Report.Findings(
                title, problems.stream().map(p -> new Finding(Outcome.BAD, p)).toList()),
            new Report.Paragraph(next)));
  }
}
