package com.terp.chatops.health;

import com.terp.chatops.health.Reading.Status;
import com.terp.chatops.run.Report;
import com.terp.chatops.run.Report.Emphasis;
import com.terp.chatops.run.Report.Finding;
import com.terp.chatops.run.Report.Offer;
import com.terp.chatops.run.Report.Outcome;
import com.terp.chatops.run.Report.Part;
import com.terp.chatops.run.Words;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A checkup as people read it: the verdict, then the worst first, then what to do. */
public final class HealthReport {
  private HealthReport() {}

  /** Judges relaxed: a warning is a warning. */
  public static Report relaxed(Checkup checkup) {
    return report(checkup, checkup.verdict(), "");
  }

  /** Judges strictly: a warning is unhealthy. */
  public static Report strict(Checkup checkup) {
    Status verdict = checkup.verdict();
    return report(checkup, verdict == Status.WARN ? Status.FAIL : verdict, " strict");
  }

  private static Report report(Checkup checkup, Status verdict, String option) {
    List<List<Reading>> grouped = grouped(checkup.readings());
    List<Part> body = new ArrayList<>();
    body.add(
        new Report.Findings(
            "",
            grouped.stream().map(g -> new Finding(outcome(g.get(0).status()), line(g))).toList()));
    List<String> next =
        checkup.readings().stream()
            .map(Reading::next)
            .filter(n -> !n.isEmpty())
            .distinct()
            .toList();
    if (!next.isEmpty()) {
      body.add(new Report.Paragraph("What to do: " + String.join(" ", next)));
    }
    return new Report(
        outcome(verdict),
        headline(checkup, verdict, grouped),
        body,
        List.of(
            new Offer(
                "Check again",
                Emphasis.PLAIN,
                "health" + option + " env=" + checkup.environment())));
  }

  /** Things with one and the same trouble share a line. */
  private static List<List<Reading>> grouped(List<Reading> readings) {
    Map<String, List<Reading>> groups = new LinkedHashMap<>();
    for (Reading reading : readings) {
      String key =
          reading.status() == Status.PASS || reading.status() == Status.ABSENT
              ? reading.subject()
              : reading.status() + reading.sentence();
      groups.computeIfAbsent(key, k -> new ArrayList<>()).add(reading);
    }
    return List.copyOf(groups.values());
  }

  private static String headline(Checkup checkup, Status verdict, List<List<Reading>> grouped) {
    String environment = checkup.environment();
    long passed = checkup.readings().stream().filter(r -> r.status() == Status.PASS).count();
    String worst = line(grouped.get(0));
    return switch (verdict) {
      case FAIL -> "%s is unhealthy: %s".formatted(environment, worst);
      case WARN -> "%s is degraded: %s".formatted(environment, worst);
      case UNKNOWN -> "%s: not everything could be found out: %s".formatted(environment, worst);
      case PASS, ABSENT ->
          "%s is healthy: %s passed in %s"
              .formatted(environment, Words.counted(passed, "check"), took(checkup.took()));
    };
  }

  private static String line(List<Reading> group) {
    Reading reading = group.get(0);
    String subjects = Words.list(group.stream().map(Reading::subject).distinct().toList());
    Duration took = reading.took();
    return subjects + ": " + reading.sentence() + (took == null ? "" : " · " + took(took));
  }

  private static String took(Duration took) {
    return took.toMillis() < 1000 ? took.toMillis() + " ms" : Words.duration(took);
  }

  private static Outcome outcome(Status status) {
    return switch (status) {
      case FAIL -> Outcome.BAD;
      case WARN -> Outcome.WARNING;
      case UNKNOWN -> Outcome.UNKNOWN;
      case PASS -> Outcome.GOOD;
      case ABSENT -> Outcome.INFO;
    };
  }
}
