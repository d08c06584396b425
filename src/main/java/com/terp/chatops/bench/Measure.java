package com.terp.chatops.bench;

import java.sql.SQLException;
import java.time.Duration;
import java.util.OptionalDouble;

/**
 * One go at something.
 *
 * @param took by the clock
 * @param loading the part of it from the first row to the last
 * @param cpu of this process alone, the server's not included
 * @param peakKib the most memory this process had meanwhile, 0 where the system does not say
 * @param bookkeeping its share of the server's time, 0 to 1; empty where nobody knows
 */
record Measure(
    Duration took, Duration loading, Duration cpu, long peakKib, OptionalDouble bookkeeping) {

  /** What is measured. */
  @FunctionalInterface
  interface Work {
    void run() throws SQLException;
  }

  static Measure of(Work work) throws SQLException {
    Usage.forgetPeak();
    Duration cpu = Usage.cpu();
    long began = System.nanoTime();
    work.run();
    Duration took = Duration.ofNanos(System.nanoTime() - began);
    return new Measure(
        took, took, Usage.cpu().minus(cpu), Usage.peakKib().orElse(0L), OptionalDouble.empty());
  }

  /** The same, knowing how much of it was loading. */
  Measure loadingIn(Duration part) {
    return new Measure(took, part, cpu, peakKib, bookkeeping);
  }

  /** The same, knowing the share of bookkeeping in it. */
  Measure withBookkeeping(OptionalDouble share) {
    return new Measure(took, loading, cpu, peakKib, share);
  }

  double perSecond(long rows) {
    return rows * 1e9 / Math.max(1, took.toNanos());
  }

  double loadedPerSecond(long rows) {
    return rows * 1e9 / Math.max(1, loading.toNanos());
  }
}
