package com.terp.chatops.ledger;

import java.time.Duration;

/**
 * How many copies of rows that seeds took away may be kept, and for how long.
 *
 * @param megabytes the most all of them may take on the server together
 * @param time how long a run's copies are kept
 * @param runs how many runs' copies are kept, the newest
 */
public record SnapshotLimits(long megabytes, Duration time, int runs) {
  /** Enough for two weeks of trying things out. */
  public static final SnapshotLimits DEFAULT = new SnapshotLimits(4_096, Duration.ofDays(14), 20);
}
