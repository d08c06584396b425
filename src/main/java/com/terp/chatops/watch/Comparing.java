package com.terp.chatops.watch;

import com.terp.chatops.deploy.Verdict;
import com.terp.chatops.run.Report;
import com.terp.chatops.run.Report.Emphasis;
import com.terp.chatops.run.Report.Offer;
import com.terp.chatops.run.Report.Outcome;
import com.terp.chatops.watch.Regression.Finding;
import com.terp.chatops.watch.Regression.Trend;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Holds the newest deployment against the one before it once enough was seen of both, and tells of
 * it in its thread: whether it answers more slowly, or fails more than now and then.
 */
final class Comparing {
  private static final Duration BEFORE = Duration.ofHours(2);
  private static final Duration PATIENCE = Duration.ofMinutes(90);

  private final WatchStore store;
  private final Watching watching;
  private final Earlier earlier;
  private final Clock clock;

  Comparing(WatchStore store, Watching watching, Earlier earlier, Clock clock) {
    this.store = store;
    this.watching = watching;
    this.earlier = earlier;
    this.clock = clock;
  }

  /** Looks once; does I/O. Several processes may do so at once. */
  void look() {
    Optional<Watch> newest = store.uncompared();
    if (newest.isPresent() && newest.get().state().live() != null) {
      compare(newest.get(), newest.get().state().live());
    }
  }

  private void compare(Watch watch, Instant live) {
    Instant now = clock.instant();
    List<Regression.Sample> after = earlier.between(live, now, watch.subject().commit());
    Finding errors = Regression.errors(after, now);
    if (errors.trend() == Trend.WORSE && store.compared(watch)) {
      worse(watch, "It fails too often: " + errors.sentence());
      return;
    }
    Finding latency =
        Regression.latency(earlier.between(live.minus(BEFORE), live, null), after, live);
    boolean late = now.isAfter(live.plus(PATIENCE));
    if ((latency.trend() != Trend.INCONCLUSIVE || late) && store.compared(watch)) {
      switch (latency.trend()) {
        case WORSE -> worse(watch, "It is slower than the one before: " + latency.sentence());
        case SAME ->
            watching.add(
                watch,
                "compared",
                Report.of(Outcome.GOOD, "As fast as the one before: " + latency.sentence()));
        case INCONCLUSIVE ->
            watching.add(
                watch,
                "compared",
                Report.of(
                    Outcome.UNKNOWN, "Not held against the one before: " + latency.sentence()));
      }
    }
  }

  private void worse(Watch watch, String headline) {
    watching.add(
        watch,
        "compared",
        Report.of(
                Outcome.WARNING,
                headline,
                new Report.Paragraph(
                    "It was judged %s all the same. Look at its log and at the database; roll back"
                            .formatted(verdict(watch).word())
                        + " if people suffer."))
            .offering(
                new Offer("Check health", Emphasis.PRIMARY, "health"),
                new Offer("Roll back…", Emphasis.DANGER, "rollback deployment")));
  }

  private static Verdict verdict(Watch watch) {
    Ruling ruling = watch.state().ruling();
    return ruling == null ? Verdict.INCONCLUSIVE : ruling.verdict();
  }
}
