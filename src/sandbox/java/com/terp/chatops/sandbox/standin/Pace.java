package com.terp.chatops.sandbox.standin;

import java.time.Duration;

/** How long a deployment takes from phase to phase. */
public record Pace(Duration queued, Duration building, Duration deploying) {
  /** Fast enough to watch, slow enough to see. */
  public static final Pace SANDBOX =
      new Pace(Duration.ofSeconds(1), Duration.ofSeconds(3), Duration.ofSeconds(4));

  /** As long as people wait for it. */
  public static final Pace REAL =
      new Pace(Duration.ofSeconds(10), Duration.ofMinutes(4), Duration.ofMinutes(2));
}
