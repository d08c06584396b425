package com.terp.chatops.seed.random;

import java.util.List;

/**
 * The draws of one row: SplitMix64, counting up from the row's key. Made anew for every row, used
 * by one thread and thrown away.
 */
public final class Chance {
  private static final long STEP = 0x9e3779b97f4a7c15L;

  private long counter;

  Chance(long key) {
    counter = key;
  }

  static long mix(long value) {
    long z = value + STEP;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }

  /** From 0 to {@code bound - 1}. */
  public long below(long bound) {
    long drawn = mix(counter);
    counter += STEP;
    return Math.unsignedMultiplyHigh(drawn, bound);
  }

  /** From {@code low} to {@code high}, both included. */
  public long between(long low, long high) {
    return low + below(high - low + 1);
  }

  /** True in so many of a hundred. */
  public boolean percent(int chance) {
    return below(100) < chance;
  }

  /** The least of several draws: many small values, few large ones, without floating point. */
  public long skewedBelow(long bound, int draws) {
    long least = below(bound);
    for (int i = 1; i < draws; i++) {
      least = Math.min(least, below(bound));
    }
    return least;
  }

  public <T> T pick(List<T> values) {
    return values.get((int) below(values.size()));
  }

  public <T> T pick(Weighted<T> values) {
    return values.at(below(values.sum()));
  }
}
