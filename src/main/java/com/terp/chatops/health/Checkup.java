package com.terp.chatops.health;

import com.terp.chatops.health.Reading.Status;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/**
 * How an environment is.
 *
 * @param readings the worst first
 */
public record Checkup(String environment, List<Reading> readings, Duration took) {
  public Checkup {
    readings = readings.stream().sorted(Comparator.comparing(Reading::status)).toList();
  }

  /**
   * The verdict over all readings; what could not be found out never makes it worse than unknown.
   */
  public Status verdict() {
    return readings.stream()
        .map(Reading::status)
        .filter(s -> s != Status.ABSENT)
        .min(Comparator.naturalOrder())
        .orElse(Status.UNKNOWN);
  }
}
