package com.terp.chatops.run;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How moments are written for people. */
public final class Times {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMM yyyy HH:mm:ss 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter DATED =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  private Times() {}

  /** {@code 21 Nov 2026 12:03:09 UTC}. */
  public static String moment(Instant at) {
    return MOMENT.format(at);
  }

  /** {@code 21 Nov 12:03}, in UTC, for tables. */
  public static String minute(Instant at) {
    return MINUTE.format(at);
  }

  /** {@code 2026-11-21 12:03 UTC}. */
  public static String dated(Instant at) {
    return DATED.format(at);
  }

  /** {@code 12:03 UTC}, for today. */
  public static String clock(Instant at) {
    return CLOCK.format(at);
  }

  /** {@code just now}, {@code 5 min ago}, {@code 3 h ago}, {@code 2 days ago}. */
  public static String ago(Instant at, Instant now) {
    Duration passed = Duration.between(at, now);
    if (passed.toMinutes() < 1) {
      return "just now";
    }
    if (passed.toMinutes() < 60) {
      return passed.toMinutes() + " min ago";
    }
    return passed.toHours() < 48 ? passed.toHours() + " h ago" : passed.toDays() + " days ago";
  }
}
