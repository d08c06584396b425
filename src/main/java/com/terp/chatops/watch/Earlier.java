package com.terp.chatops.watch;

import com.terp.chatops.health.Reading.Status;
import com.terp.chatops.health.Sample;
import com.terp.chatops.health.Samples;
import com.terp.chatops.watch.Regression.Result;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The bot's own requests to the application, as far as they were kept. Does I/O. */
public final class Earlier {
  private static final Duration AN_HOUR = Duration.ofHours(1);

  private final Samples samples;

  public Earlier(Samples samples) {
    this.samples = samples;
  }

  /** How requests went in the hour before a moment. */
  public Following.Seen hourBefore(Instant moment) {
    List<Regression.Sample> seen = between(moment.minus(AN_HOUR), moment, null);
    int well = (int) seen.stream().filter(s -> s.result() == Result.ANSWERED).count();
    return new Following.Seen(well, seen.size());
  }

  /**
   * Requests that say something about the application.
   *
   * @param commit whose answers count, with those that name none; null for all
   */
  List<Regression.Sample> between(Instant from, Instant to, @Nullable String commit) {
    return samples.between(Sample.REQUESTS, from, to).stream()
        .filter(s -> s.status() != Status.UNKNOWN && s.status() != Status.ABSENT)
        .filter(s -> !isOther(s.commit(), commit))
        .map(Earlier::sample)
        .toList();
  }

  private static boolean isOther(@Nullable String said, @Nullable String expected) {
    return said != null
        && expected != null
        && !said.startsWith(expected)
        && !expected.startsWith(said);
  }

  private static Regression.Sample sample(Sample sample) {
    Duration took = sample.took();
    return new Regression.Sample(
        sample.at(),
        sample.status() == Status.FAIL || took == null ? Result.FAILED : Result.ANSWERED,
        took == null ? 0 : took.toMillis());
  }
}
