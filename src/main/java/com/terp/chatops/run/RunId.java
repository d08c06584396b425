package com.terp.chatops.run;

/**
 * The number of a run, as people write it ({@code run 42}).
 *
 * @param value the number, from 1
 */
public record RunId(long value) {
  public RunId {
    if (value < 1) {
      throw new IllegalArgumentException("a run's number is at least 1, was " + value);
    }
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
