package com.terp.chatops.run;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Values as columns hold them, and back. */
public final class SqlValues {
  private SqlValues() {}

  /** A moment as a DATETIME(6) holds it: in UTC, down to the microsecond. */
  public static LocalDateTime utc(Instant at) {
    return LocalDateTime.ofInstant(at.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
  }

  /** The moment a DATETIME holds. */
  public static Instant instant(LocalDateTime utc) {
    return utc.toInstant(ZoneOffset.UTC);
  }

  /**
   * The beginning of a text, as much of it as a column takes.
   *
   * @param most in characters
   */
  public static String cut(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most);
  }
}
