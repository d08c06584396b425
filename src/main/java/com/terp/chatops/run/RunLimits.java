package com.terp.chatops.run;

import java.time.Duration;

/**
 * How much runs may take.
 *
 * @param workers how many run at once, at least 1
 * @param waiting how many may wait beside them
 * @param drain how long a closing process lets its runs go on
 * @param stop how long it then waits for them to stop at a checkpoint
 */
public record RunLimits(int workers, int waiting, Duration drain, Duration stop) {
  public static final RunLimits DEFAULT =
      new RunLimits(4, 16, Duration.ofSeconds(10), Duration.ofSeconds(10));

  /** A replica finishes the chunk it is at and leaves the rest to another one. */
  public static final RunLimits REPLICA =
      new RunLimits(8, 16, Duration.ZERO, Duration.ofSeconds(20));
}
