package com.terp.chatops.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.terp.chatops.watch.Regression.Result;
import com.terp.chatops.watch.Regression.Sample;
import com.terp.chatops.watch.Regression.Trend;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RegressionTest {
  private static final Instant LIVE = Instant.parse("2026-11-21T12:00:00Z");

  @Test
  void theSameTrafficHardlyEverLooksSlower() {
    int worse = 0;
    for (int seed = 0; seed < 1_000; seed++) {
      Random random = new Random(seed);
      List<Sample> before = traffic(random, 200, 120, LIVE.minusSeconds(9_000));
      List<Sample> after = traffic(random, 200, 120, LIVE.plusSeconds(120));
      worse += Regression.latency(before, after, LIVE).trend() == Trend.WORSE ? 1 : 0;
    }
    System.out.printf("1,000 comparisons of the same traffic: %d look slower%n", worse);
    assertThat(worse).isLessThan(20);
  }

  @Test
  void threeTimesAsSlowIsSeenEachTime() {
    for (int seed = 0; seed < 1_000; seed++) {
      Random random = new Random(seed);
      List<Sample> before = traffic(random, 200, 120, LIVE.minusSeconds(9_000));
      List<Sample> after = traffic(random, 200, 360, LIVE.plusSeconds(120));
      assertThat(Regression.latency(before, after, LIVE).trend()).isEqualTo(Trend.WORSE);
    }
  }

  @Test
  void fewAnswersAndThoseOfTheWarmUpSayNothing() {
    Random random = new Random(1);
    List<Sample> before = traffic(random, 300, 100, LIVE.minusSeconds(9_000));
    assertThat(
            Regression.latency(before, traffic(random, 199, 900, LIVE.plusSeconds(120)), LIVE)
                .trend())
        .isEqualTo(Trend.INCONCLUSIVE);
    assertThat(Regression.latency(before, traffic(random, 900, 900, LIVE), LIVE).trend())
        .isEqualTo(Trend.WORSE);
    assertThat(
            Regression.latency(before, traffic(random, 300, 900, LIVE.minusSeconds(600)), LIVE)
                .trend())
        .isEqualTo(Trend.INCONCLUSIVE);
  }

  @Test
  void twiceAsSlowIsNoMatterWhereItIsMilliseconds() {
    Random random = new Random(1);
    assertThat(
            Regression.latency(
                    traffic(random, 400, 10, LIVE.minusSeconds(9_000)),
                    traffic(random, 400, 20, LIVE.plusSeconds(120)),
                    LIVE)
                .trend())
        .isEqualTo(Trend.SAME);
  }

  @Test
  void anErrorRateNeedsAHundredRequestsALikelyShareAndTheLastMinute() {
    assertThat(errors(99, 50, 0)).isEqualTo(Trend.INCONCLUSIVE);
    assertThat(errors(100, 9, 0)).isEqualTo(Trend.SAME);
    assertThat(errors(100, 10, 0)).isEqualTo(Trend.WORSE);
    assertThat(errors(200, 60, 100)).isEqualTo(Trend.SAME);
  }

  @Test
  void requestsThatAreKeptOnceAMinuteAreEnoughForAnErrorRate() {
    Instant now = LIVE.plusSeconds(1_000);
    List<Sample> samples = new ArrayList<>();
    for (int i = 0; i < 110; i++) {
      Result result = i % 3 == 0 ? Result.FAILED : Result.ANSWERED;
      samples.add(new Sample(now.minusSeconds(61 + i * 2L), result, 50));
    }
    assertThat(Regression.errors(samples, now).trend()).isEqualTo(Trend.WORSE);
    assertThat(Regression.errors(samples, now.plusSeconds(300)).trend())
        .as("nobody asks any more")
        .isEqualTo(Trend.INCONCLUSIVE);
  }

  @Test
  void boundsAreThoseOfTheFormula() {
    assertThat(Wilson.lower(0, 0)).isZero();
    assertThat(Wilson.lower(2, 10)).isCloseTo(0.0567, within(0.0005));
    assertThat(Wilson.lower(10, 100)).isCloseTo(0.0552, within(0.0005));
    assertThat(Wilson.lower(64, 1_000)).isGreaterThan(0.05);
    assertThat(Wilson.lower(63, 1_000)).isLessThan(0.05);
  }

  /** So many requests within five minutes; the errors end that many seconds before now. */
  private static Trend errors(int requests, int failed, int ended) {
    Instant now = LIVE.plusSeconds(1_000);
    List<Sample> samples = new ArrayList<>();
    for (int i = 0; i < requests; i++) {
      boolean fails = i < failed;
      long ago =
          fails ? ended + i * (290L - ended) / failed : (i - failed) * 290L / (requests - failed);
      samples.add(new Sample(now.minusSeconds(ago), fails ? Result.FAILED : Result.ANSWERED, 50));
    }
    return Regression.errors(samples, now).trend();
  }

  private static List<Sample> traffic(Random random, int many, double median, Instant from) {
    List<Sample> samples = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      long millis = Math.round(median * Math.exp(0.6 * random.nextGaussian()));
      samples.add(new Sample(from.plusSeconds(i), Result.ANSWERED, millis));
    }
    return samples;
  }
}
