package com.terp.chatops.seed.fill;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/**
 * The time rows play in; never today.
 *
 * @param first its first day
 * @param last its last day
 */
public record FillPeriod(LocalDate first, LocalDate last) {
  public FillPeriod {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException("a period ends after it begins");
    }
  }

  /** Its first moment. */
  public LocalDateTime start() {
    return first.atStartOfDay();
  }

  /** Its last moment. */
  public LocalDateTime end() {
    return last.atTime(LocalTime.of(23, 59, 59));
  }

  /** A time, or the end of the period where it lies behind it. */
  public LocalDateTime atMost(LocalDateTime time) {
    return time.isAfter(end()) ? end() : time;
  }

  /** How many days it has. */
  long days() {
    return ChronoUnit.DAYS.between(first, last) + 1;
  }

  /** How many seconds lie between its start and its end. */
  long seconds() {
    return ChronoUnit.SECONDS.between(start(), end());
  }
}
