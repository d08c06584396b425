package com.terp.chatops.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Compares two deployments by the bot's own requests. Too little seen is no verdict: of identical
 * traffic one comparison in twenty looks half as slow again with 100 requests a side, and hardly
 * one in a hundred with 200.
 */
public final class Regression {
  private static final int SLOWER_NEEDS = 200;
  private static final double SLOWER = 1.5;
  private static final Duration AT_LEAST = Duration.ofMillis(100);
  private static final Duration WARMING_UP = Duration.ofMinutes(2);
  private static final int ERRORS_NEED = 100;
  private static final double ERRORS = 0.05;
  private static final Duration LONG = Duration.ofMinutes(5);
  private static final Duration SHORT = Duration.ofMinutes(1);

  /** A newest request that is older says that nobody asks any more. */
  private static final Duration KEPT_WITHIN = Duration.ofMinutes(2);

  private Regression() {}

  /**
   * One request of the bot.
   *
   * @param millis how long the answer took; without meaning where it failed
   */
  public record Sample(Instant at, Result result, long millis) {}

  /** What became of a request; what says nothing about the application is no sample. */
  public enum Result {
    ANSWERED,
    FAILED
  }

  /** What a comparison says. */
  public enum Trend {
    SAME,
    WORSE,
    /** Too little was seen. */
    INCONCLUSIVE
  }

  /**
   * A comparison with its reason.
   *
   * @param sentence with the numbers, for people
   */
  public record Finding(Trend trend, String sentence) {}

  /**
   * Whether answers became slower.
   *
   * @param live since when the newer one serves; what it did while it warmed up does not count
   */
  public static Finding latency(List<Sample> before, List<Sample> after, Instant live) {
    long[] old = millis(before, Instant.MIN);
    long[] now = millis(after, live.plus(WARMING_UP));
    if (old.length < SLOWER_NEEDS || now.length < SLOWER_NEEDS) {
      return new Finding(
          Trend.INCONCLUSIVE,
          "too few answers to compare speed (%d before, %d now, %d are needed)"
              .formatted(old.length, now.length, SLOWER_NEEDS));
    }
    long was = percentile95(old);
    long is = percentile95(now);
    boolean worse = is > was * SLOWER && is - was >= AT_LEAST.toMillis();
    return new Finding(
        worse ? Trend.WORSE : Trend.SAME,
        "95 of 100 answers within %d ms, %d ms before (%d and %d answers)"
            .formatted(is, was, now.length, old.length));
  }

  /**
   * Whether errors are more than now and then: in five minutes, and in the last of them too. The
   * minutes end with the newest request, since requests are kept once a minute only.
   */
  public static Finding errors(List<Sample> after, Instant at) {
    Instant oldest = at.minus(KEPT_WITHIN);
    Instant now =
        after.stream()
            .map(Sample::at)
            .max(Comparator.naturalOrder())
            .filter(newest -> newest.isAfter(oldest))
            .orElse(at);
    List<Sample> five = after.stream().filter(s -> !s.at().isBefore(now.minus(LONG))).toList();
    long failed = failed(five);
    if (five.size() < ERRORS_NEED) {
      return new Finding(
          Trend.INCONCLUSIVE,
          "too few requests for an error rate (%d in five minutes, %d are needed)"
              .formatted(five.size(), ERRORS_NEED));
    }
    List<Sample> one = five.stream().filter(s -> !s.at().isBefore(now.minus(SHORT))).toList();
    boolean still = !one.isEmpty() && failed(one) > one.size() * ERRORS;
    boolean worse = Wilson.lower(failed, five.size()) > ERRORS && still;
    return new Finding(
        worse ? Trend.WORSE : Trend.SAME,
        String.format(
            Locale.ROOT,
            "%.1f %% of %d requests in five minutes failed",
            100.0 * failed / five.size(),
            five.size()));
  }

  private static long failed(List<Sample> samples) {
    return samples.stream().filter(s -> s.result() == Result.FAILED).count();
  }

  private static long[] millis(List<Sample> samples, Instant from) {
    return samples.stream()
        .filter(s -> s.result() == Result.ANSWERED && !s.at().isBefore(from))
        .mapToLong(Sample::millis)
        .sorted()
        .toArray();
  }

  private static long percentile95(long[] sorted) {
    return sorted[(int) Math.ceil(0.95 * sorted.length) - 1];
  }
}
