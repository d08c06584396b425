package com.terp.chatops.watch;

import com.terp.chatops.health.Reading;
import com.terp.chatops.health.Reading.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which readings people are told of: what is bad twice in a row, once; and once it is well twice in
 * a row, that too. What comes back soon is the same alert again. Not thread-safe.
 */
final class AlertBook {
  private static final int IN_A_ROW = 2;
  private static final Duration SAME = Duration.ofMinutes(15);

  private final Map<String, Entry> entries = new LinkedHashMap<>();

  /** How bad it is. */
  enum Severity {
    WARNING,
    CRITICAL
  }

  /**
   * Something people are told.
   *
   * @param since when it began
   * @param until when it was well again, or null while it is not
   * @param again how often it came back
   */
  record Alert(
      String subject,
      Severity severity,
      String sentence,
      Instant since,
      @Nullable Instant until,
      int again) {}

  /** What is remembered of one subject. */
  private static final class Entry {
    int bad;
    int good;
    Instant firstBad = Instant.EPOCH;
    Instant firstGood = Instant.EPOCH;
    @Nullable Alert alert;
  }

  /** Takes alerts up that were told before this process began. */
  void restore(List<Alert> open) {
    for (Alert alert : open) {
      Entry entry = new Entry();
      entry.alert = alert;
      entries.put(alert.subject(), entry);
    }
  }

  /** What changed with these readings; every alert in it is to be shown as it is now. */
  List<Alert> read(List<Reading> readings, Instant now) {
    List<Alert> changed = new ArrayList<>();
    for (Reading reading : readings) {
      Entry entry = entries.computeIfAbsent(reading.subject(), subject -> new Entry());
      @Nullable Severity severity = severity(reading);
      if (severity != null) {
        bad(entry, reading, severity, now, changed);
      } else if (reading.status() == Status.PASS) {
        good(entry, now, changed);
      }
    }
    return changed;
  }

  private static void bad(
      Entry entry, Reading reading, Severity severity, Instant now, List<Alert> changed) {
    entry.good = 0;
    entry.firstBad = entry.bad == 0 ? now : entry.firstBad;
    entry.bad++;
    @Nullable Alert told = entry.alert;
    if (entry.bad < IN_A_ROW) {
      return;
    }
    if (told == null || (told.until() != null && !told.until().plus(SAME).isAfter(now))) {
      entry.alert =
          new Alert(reading.subject(), severity, reading.sentence(), entry.firstBad, null, 0);
    } else if (told.until() != null) {
      entry.alert =
          new Alert(
              reading.subject(),
              severity,
              reading.sentence(),
              told.since(),
              null,
              told.again() + 1);
    } else if (severity.compareTo(told.severity()) > 0) {
      entry.alert =
          new Alert(
              reading.subject(), severity, reading.sentence(), told.since(), null, told.again());
    } else {
      return;
    }
    changed.add(entry.alert);
  }

  private static void good(Entry entry, Instant now, List<Alert> changed) {
    entry.bad = 0;
    entry.firstGood = entry.good == 0 ? now : entry.firstGood;
    entry.good++;
    Alert alert = entry.alert;
    if (entry.good >= IN_A_ROW && alert != null && alert.until() == null) {
      entry.alert =
          new Alert(
              alert.subject(),
              alert.severity(),
              alert.sentence(),
              alert.since(),
              entry.firstGood,
              alert.again());
      changed.add(entry.alert);
    }
  }

  /** Null where nobody is to be told. */
  private static @Nullable Severity severity(Reading reading) {
    return switch (reading.alarm()) {
      case NONE -> null;
      case WARNING -> atMost(Severity.WARNING, reading.status());
      case CRITICAL -> atMost(Severity.CRITICAL, reading.status());
    };
  }

  private static @Nullable Severity atMost(Severity most, Status status) {
    return switch (status) {
      case FAIL -> most;
      case WARN -> Severity.WARNING;
      case UNKNOWN, PASS, ABSENT -> null;
    };
  }
}
