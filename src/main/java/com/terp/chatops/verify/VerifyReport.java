package com.terp.chatops.verify;

import com.terp.chatops.run.Report;
import com.terp.chatops.run.Report.Column;
import com.terp.chatops.run.Report.Outcome;
import com.terp.chatops.run.Report.Part;
import com.terp.chatops.run.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What the checks found, as people read it. */
public final class VerifyReport {
  private VerifyReport() {}

  /** Everything: what is wrong first, then every check with its duration. */
  public static Report of(Verified verified) {
    List<Part> body = new ArrayList<>();
    List<Report.Finding> findings = findings(verified);
    if (!findings.isEmpty()) {
      body.add(new Report.Findings("To look at", findings));
    }
    body.add(checks(verified));
    if (!verified.clean()) {
      body.add(
          new Report.Note(
              "Nothing was changed. If a seed run left these rows, rollback undoes it; history"
                  + " shows what ran last."));
    }
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
    return verified.results().stream()
        .sorted(Comparator.comparing(CheckResult::severity))
        .flatMap(VerifyReport::lines)
        .toList();
  }

  private static Stream<Report.Finding> lines(CheckResult result) {
    return switch (result.verdict()) {
      case Verdict.Held held -> Stream.empty();
      case Verdict.Broken broken ->
          broken.findings().stream()
              .map(f -> new Report.Finding(outcome(result.severity()), line(f)));
      case Verdict.Skipped skipped ->
          Stream.of(
              new Report.Finding(
                  Outcome.UNKNOWN, "Not looked at: " + result.check() + " – " + skipped.why()));
    };
  }

  private static String line(Finding finding) {
    String samples = String.join(", ", finding.samples());
    String more = finding.offenders() > finding.samples().size() ? ", …" : "";
    return "%s %s: %s%s"
        .formatted(Words.number(finding.offenders()), finding.sentence(), samples, more);
  }

  private static Part checks(Verified verified) {
    return new Report.Grid(
        "Checks",
        List.of(Column.text("Check"), Column.text("Outcome"), Column.number("Took")),
        verified.results().stream()
            .map(r -> List.of(r.check(), word(r), Words.duration(r.took())))
            .toList());
  }

  private static String word(CheckResult result) {
    return switch (result.verdict()) {
      case Verdict.Held held -> "holds (" + held.sentence() + ")";
      case Verdict.Skipped skipped -> "not looked at";
      case Verdict.Broken broken ->
          Words.rows(broken.findings().stream().mapToLong(Finding::offenders).sum())
              + (result.failed() ? " broken" : " worth a look");
    };
  }

  private static String headline(Verified verified) {
    long looked = verified.results().size() - verified.skipped();
    String on = " on " + verified.environment();
    if (!verified.clean()) {
      return "The data does not fit together%s: %d of %s found broken rows"
          .formatted(on, verified.failed(), Words.counted(looked, "check"));
    }
    if (looked == 0) {
      return "There was nothing to verify" + on;
    }
    return verified.suspicious() == 0
        ? "The data fits together%s: %s, no broken row"
            .formatted(on, Words.counted(looked, "check"))
        : "The data fits together%s, but some rows are worth a look".formatted(on);
  }

  private static Outcome outcome(Verified verified) {
    if (!verified.clean()) {
      return Outcome.BAD;
    }
    if (verified.results().size() == verified.skipped()) {
      return Outcome.UNKNOWN;
    }
    return verified.suspicious() > 0 ? Outcome.WARNING : Outcome.GOOD;
  }

  private static Outcome outcome(Check.Severity severity) {
    return switch (severity) {
      case BROKEN -> Outcome.BAD;
      case SUSPECT -> Outcome.WARNING;
    };
  }
}
