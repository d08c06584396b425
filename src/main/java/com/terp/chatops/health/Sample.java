package com.terp.chatops.health;

import com.terp.chatops.health.Reading.Status;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was found out about something at one moment.
 *
 * @param at to the millisecond
 * @param took how long the answer took, or null where that means nothing
 * @param percent how much is in use, or null where that means nothing
 * @param commit the code that answered, or null where nobody said
 */
public record Sample(
    String subject,
    Instant at,
    Status status,
    @Nullable Duration took,
    @Nullable Double percent,
    @Nullable String commit) {
  /** Single requests to the application, every few seconds. */
  public static final String REQUESTS = "Requests";

  static Sample of(Reading reading, Instant at) {
    return new Sample(
        reading.subject(),
        at,
        reading.status(),
        reading.took(),
        reading.percent(),
        reading.commit());
  }
}
