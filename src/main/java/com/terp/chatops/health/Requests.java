package com.terp.chatops.health;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Single requests to the application, so that there is enough to compare deployments by.
 *
 * @param every how often; zero for never
 */
public record Requests(AppPulse pulse, Duration every, Clock clock) {
  /** Asks once, over a connection of its own. */
  public Sample ask() {
    Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    AppPulse.Beat beat = pulse.feel();
    return new Sample(Sample.REQUESTS, at, beat.worst().status(), beat.took(), null, beat.commit());
  }
}
