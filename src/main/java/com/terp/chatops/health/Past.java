package com.terp.chatops.health;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What is known from samples of the last days.
 *
 * @param usual how long each subject usually takes: the median of the last day
 * @param fineUntil when each subject was last fine, within a week
 */
public record Past(Map<String, Duration> usual, Map<String, Instant> fineUntil) {
  static final Past UNKNOWN = new Past(Map.of(), Map.of());

  /** Less than this is noise, however many times longer than usual. */
  private static final Duration NOTICEABLE = Duration.ofMillis(50);

  private static final long TIMES = 3;

  public Past {
    usual = Map.copyOf(usual);
    fineUntil = Map.copyOf(fineUntil);
  }

  /** How many times longer than usual that is, where people would notice. */
  Optional<Long> timesSlower(String subject, Duration took) {
    Duration median = usual.get(subject);
    if (median == null || took.minus(median).compareTo(NOTICEABLE) < 0) {
      return Optional.empty();
    }
    long times = Math.round((double) took.toMillis() / Math.max(1, median.toMillis()));
    return times < TIMES ? Optional.empty() : Optional.of(times);
  }
}
