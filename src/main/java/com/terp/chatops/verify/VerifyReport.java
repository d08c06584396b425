package com.terp.chatops.verify;

import com.terp.chatops.run.Report;
import com.terp.chatops.run.Report.Column;
import com.terp.chatops.run.Report.Outcome;
import com.terp.chatops.run.Report.Part;
import com.terp.chatops.run.Words;
import com.terp.chatops.verify.check.Finding;
import com.terp.chatops.verify.check.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What the checks found, as people read it. */
public final class VerifyReport {
  private VerifyReport() {}

  /** Everything: what is wrong first, then how each kind did, then every check with its time. */
  public static Report of(Verified verified) {
    List<Part> body = new ArrayList<>();
    for (Theme theme : Theme.all()) {
      List<Report.Finding> findings = ofTheme(verified, theme.title());
      if (!findings.isEmpty()) {
        body.add(new Report.Findings(theme.title(), findings));
        body.add(new Report.Note("Next: " + theme.next()));
      }
    }
    if (!verified.clean()) {
      body.add(
          new Report.Note(
              "Nothing was changed. If a seed run left these rows, rollback undoes it; history"
                  + " shows what ran last."));
    }
    body.add(themes(verified));
    List<Report.Finding> notAsked = notAsked(verified);
    if (!notAsked.isEmpty()) {
      body.add(new Report.Findings("Not looked at", notAsked));
    }
    body.add(checks(verified));
    return new Report(outcome(verified), headline(verified), body, List.of());
  }

  /** The outcome in one line and what it rests on, for the report of a run. */
  public static List<Report.Finding> summary(Verified verified) {
    return Stream.concat(
            Stream.of(new Report.Finding(outcome(verified), headline(verified))),
            findings(verified).stream())
        .toList();
  }

  /** The rows that do not fit, one line each, the broken ones first. */
  public static List<Report.Finding> findings(Verified verified) {
    return Stream.of(Outcome.BAD, Outcome.WARNING)
        .flatMap(worse ->
            verified.results().stream()
                .flatMap(VerifyReport::lines)
                .filter(line -> line.outcome() == worse))
        .toList();
  }

  private static List<Report.Finding> ofTheme(Verified verified, String theme) {
    return Stream.of(Outcome.BAD, Outcome.WARNING)
        .flatMap(worse ->
            verified.results().stream()
                .filter(r -> r.theme().equals(theme))
                .flatMap(VerifyReport::lines)
                .filter(line -> line.outcome() == worse))
        .toList();
  }

  private static Stream<Report.Finding> lines(CheckResult result) {
    return Stream.concat(
        result.broken().stream().map(f -> new Report.Finding(Outcome.BAD, line(f))),
        result.suspect().stream().map(f -> new Report.Finding(Outcome.WARNING, line(f))));
  }

  private static String line(Finding finding) {
    String samples = String.join(", ", finding.samples());
    String more = finding.offenders() > finding.samples().size() ? ", …" : "";
    return "%s %s: %s%s"
        .formatted(Words.number(finding.offenders()), finding.sentence(), samples, more);
  }

  private static List<Report.Finding> notAsked(Verified verified) {
    return verified.results().stream().flatMap(VerifyReport::whyNot).distinct().toList();
  }

  private static Stream<Report.Finding> whyNot(CheckResult result) {
    return switch (result.verdict()) {
      case Verdict.Skipped skipped ->
          Stream.of(new Report.Finding(Outcome.INFO, result.check() + " – " + skipped.why()));
      case Verdict.Unknown unknown ->
          Stream.of(
              new Report.Finding(
                  Outcome.UNKNOWN, "Not known: " + result.check() + " – " + unknown.why()));
      case Verdict.Held held -> Stream.empty();
      case Verdict.Broken broken -> Stream.empty();
      case Verdict.Suspect suspect -> Stream.empty();
    };
  }

  private static Part themes(Verified verified) {
    return new Report.Grid(
        "By kind",
        List.of(
            Column.text("Kind"),
            Column.number("Hold"),
            Column.number("Broken"),
            Column.number("Worth a look"),
            Column.number("Not looked at"),
            Column.number("Took")),
        Theme.all().stream()
            .map(theme ->
                verified.results().stream().filter(r -> r.theme().equals(theme.title())).toList())
            .filter(results -> !results.isEmpty())
            .map(results -> Tally.of(results).cells(results.get(0).theme()))
            .toList());
  }

  private static Part checks(Verified verified) {
    return new Report.Grid(
        "Every check",
        List.of(
            Column.text("Kind"),
            Column.text("Check"),
            Column.text("Outcome"),
            Column.number("Took")),
        verified.results().stream()
            .map(r -> List.of(r.theme(), r.check(), word(r), Words.duration(r.took())))
            .toList());
  }

  private static String word(CheckResult result) {
    String suspected = Words.rows(rows(result.suspect())) + " worth a look";
    return switch (result.verdict()) {
      case Verdict.Held held -> "holds: " + held.sentence();
      case Verdict.Skipped skipped -> "not looked at";
      case Verdict.Unknown unknown -> "not known";
      case Verdict.Broken broken ->
          Words.rows(rows(result.broken()))
              + " broken"
              + (result.suspect().isEmpty() ? "" : ", " + suspected);
      case Verdict.Suspect suspect -> suspected;
    };
  }

  private static long rows(List<Finding> findings) {
    return findings.stream().mapToLong(Finding::offenders).sum();
  }

  private static String headline(Verified verified) {
    long looked = verified.results().size() - verified.skipped() - verified.unknown();
    String on = " on " + verified.environment();
    String unknown =
        verified.unknown() == 0
            ? ""
            : "; %s could not be answered".formatted(Words.number(verified.unknown()));
    if (!verified.clean()) {
      return "The data does not fit together%s: %d of %s found broken rows%s"
          .formatted(on, verified.failed(), Words.counted(looked, "check"), unknown);
    }
    if (looked == 0) {
      return "There was nothing to verify" + on + unknown;
    }
    return verified.suspicious() == 0
        ? "The data fits together%s: %s, no broken row%s"
            .formatted(on, Words.counted(looked, "check"), unknown)
        : "The data fits together%s by %s, but some rows are worth a look%s"
            .formatted(on, Words.counted(looked, "check"), unknown);
  }

  private static Outcome outcome(Verified verified) {
    if (!verified.clean()) {
      return Outcome.BAD;
    }
    if (verified.unknown() > 0 || verified.results().size() == verified.skipped()) {
      return Outcome.UNKNOWN;
    }
    return verified.suspicious() > 0 ? Outcome.WARNING : Outcome.GOOD;
  }
}
