package com.terp.chatops.health;

import com.terp.chatops.health.Reading.Status;
import com.terp.chatops.run.Report;
import com.terp.chatops.run.Report.Emphasis;
import com.terp.chatops.run.Report.Finding;
import com.terp.chatops.run.Report.Offer;
import com.terp.chatops.run.Report.Outcome;
import com.terp.chatops.run.Report.Part;
import com.terp.chatops.run.Times;
import com.terp.chatops.run.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A checkup as people read it: the verdict, then the worst first, then what to do. */
public final class HealthReport {
  private final Checkup checkup;
  private final Past past;
  private final Instant now;

  HealthReport(Checkup checkup, Past past, Instant now) {
    this.checkup = checkup;
    this.past = past;
    this.now = now;
  }

  /** What a warning counts as. */
  public enum Judgement {
    RELAXED,
    /** A warning is unhealthy. */
    STRICT
  }

  /** How much is shown. */
  public enum Extent {
    /** What is not fine, a line each. */
    SHORT,
    /** Everything, a line each. */
    WHOLE
  }

  /** Without anything about the past. */
  public static Report relaxed(Checkup checkup) {
    return new HealthReport(checkup, Past.UNKNOWN, Instant.EPOCH)
        .of(Judgement.RELAXED, Extent.SHORT);
  }

  Report of(Judgement judgement, Extent extent) {
    Status worst = checkup.verdict();
    boolean strict = judgement == Judgement.STRICT;
    Status verdict = strict && worst == Status.WARN ? Status.FAIL : worst;
    List<List<Reading>> shown =
        grouped(checkup.readings()).stream()
            .filter(group -> extent == Extent.WHOLE || remarkable(group.getFirst()))
            .toList();
    List<Part> body = new ArrayList<>();
    if (!shown.isEmpty()) {
      body.add(
          new Report.Findings(
              "",
              shown.stream()
                  .map(group -> new Finding(outcome(group.getFirst()), line(group)))
                  .toList()));
    }
    List<String> next =
        checkup.readings().stream()
            .map(Reading::next)
            .filter(n -> !n.isEmpty())
            .distinct()
            .toList();
    if (!next.isEmpty()) {
      body.add(new Report.Paragraph("What to do: " + String.join(" ", next)));
    }
    if (extent == Extent.SHORT) {
      body.addAll(fine());
    }
    return new Report(outcome(verdict), headline(verdict), body, offers(judgement, extent));
  }

  private boolean remarkable(Reading reading) {
    return switch (reading.status()) {
      case FAIL, WARN, UNKNOWN -> true;
      case PASS -> slower(reading).isPresent();
      case ABSENT -> false;
    };
  }

  /** All that is fine in one small line, and all that is not looked at in another. */
  private List<Part> fine() {
    List<Part> notes = new ArrayList<>();
    List<String> fine =
        checkup.readings().stream()
            .filter(r -> r.status() == Status.PASS && !remarkable(r))
            .map(HealthReport::inShort)
            .toList();
    if (!fine.isEmpty()) {
      notes.add(new Report.Note("Fine: " + String.join(", ", fine)));
    }
    List<String> absent =
        checkup.readings().stream()
            .filter(r -> r.status() == Status.ABSENT)
            .map(r -> "%s (%s)".formatted(r.subject(), r.sentence()))
            .toList();
    if (!absent.isEmpty()) {
      notes.add(new Report.Note("Not looked at: " + String.join(", ", absent)));
    }
    return notes;
  }

  private static String inShort(Reading reading) {
    Duration took = reading.took();
    Double percent = reading.percent();
    return reading.subject()
        + (took != null ? " " + took(took) : percent != null ? " %.0f %%".formatted(percent) : "");
  }

  private List<Offer> offers(Judgement judgement, Extent extent) {
    String environment = " env=" + checkup.environment();
    String option = judgement == Judgement.STRICT ? " strict" : "";
    List<Offer> offers = new ArrayList<>();
    offers.add(new Offer("Check again", Emphasis.PLAIN, "health" + option + environment));
    if (extent == Extent.SHORT) {
      offers.add(
          new Offer("Details", Emphasis.PLAIN, "health" + option + " details" + environment));
    }
    if (deployed()) {
      offers.add(new Offer("Watch", Emphasis.PLAIN, "watch" + environment));
    }
    if (checkup.verdict() == Status.FAIL) {
      offers.add(new Offer("Roll back", Emphasis.DANGER, "rollback" + environment));
    }
    return offers;
  }

  private boolean deployed() {
    return checkup.readings().stream()
        .anyMatch(
            r -> r.subject().equals(DeploymentReadings.SUBJECT) && r.status() != Status.ABSENT);
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

  private String headline(Status verdict) {
    String environment = checkup.environment();
    long passed = checkup.readings().stream().filter(r -> r.status() == Status.PASS).count();
    String worst = line(grouped(checkup.readings()).getFirst());
    return switch (verdict) {
      case FAIL -> "%s is unhealthy: %s".formatted(environment, worst);
      case WARN -> "%s is degraded: %s".formatted(environment, worst);
      case UNKNOWN -> "%s: not everything could be found out: %s".formatted(environment, worst);
      case PASS, ABSENT ->
          "%s is healthy: %s passed in %s"
              .formatted(environment, Words.counted(passed, "check"), took(checkup.took()));
    };
  }

  private String line(List<Reading> group) {
    Reading reading = group.getFirst();
    String subjects = Words.list(group.stream().map(Reading::subject).distinct().toList());
    Duration took = reading.took();
    return subjects
        + ": "
        + reading.sentence()
        + (took == null ? "" : " · " + took(took))
        + slower(reading).map(times -> ", %d× slower than usual".formatted(times)).orElse("")
        + since(group);
  }

  private Optional<Long> slower(Reading reading) {
    Duration took = reading.took();
    return took == null ? Optional.empty() : past.timesSlower(reading.subject(), took);
  }

  /** Until when the first of them to go was fine. */
  private String since(List<Reading> group) {
    if (group.getFirst().status().compareTo(Status.UNKNOWN) > 0) {
      return "";
    }
    @Nullable Instant fine =
        group.stream()
            .map(reading -> past.fineUntil().get(reading.subject()))
            .filter(Objects::nonNull)
            .min(Instant::compareTo)
            .orElse(null);
    if (fine == null || fine.isAfter(now)) {
      return "";
    }
    Duration ago = Duration.between(fine, now);
    boolean today = ago.compareTo(Duration.ofHours(20)) < 0;
    String until = today ? Times.clock(fine) : Times.minute(fine) + " UTC";
    return " · fine until %s (%s ago)".formatted(until, Words.age(ago));
  }

  static String took(Duration took) {
    return took.toMillis() < 1000 ? took.toMillis() + " ms" : Words.duration(took);
  }

  private static Outcome outcome(Reading reading) {
    return outcome(reading.status());
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
