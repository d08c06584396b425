package com.terp.chatops.seed;

import java.time.Duration;
import java.util.List;

/** How long a plan should take: cautious rates of a small managed server. */
final class ExpectedDuration {
  private static final double LOADED_PER_SECOND = 4_000;
  private static final double CLEARED_PER_SECOND = 2_500;
  private static final double SECONDS_PER_TABLE = 0.05;

  private ExpectedDuration() {}

  static Duration of(List<PlannedTable> tables, BlastRadius radius) {
    long loaded = tables.stream().mapToLong(t -> t.plan().inserted()).sum();
    long cleared = radius.deleted().stream().mapToLong(BlastRadius.Deleted::rows).sum();
    double seconds =
        0.5
            + loaded / LOADED_PER_SECOND
            + cleared / CLEARED_PER_SECOND
            + SECONDS_PER_TABLE * (tables.size() + radius.deleted().size());
    return Duration.ofMillis(Math.round(seconds * 1000));
  }
}
