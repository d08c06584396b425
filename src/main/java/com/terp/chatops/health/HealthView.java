package com.terp.chatops.health;

import com.terp.chatops.run.ChatOpsException;
import com.terp.chatops.run.Report;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An environment's health as people see it: what the probes say, what the samples say beside it, a
 * picture. Whatever of it is missing holds up nothing else. Thread-safe.
 */
public final class HealthView implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(HealthView.class);
  private static final Duration FOR_THE_PAST = Duration.ofMillis(100);
  private static final Duration FOR_THE_CHART = Duration.ofMillis(1500);

  /** However little is known, people get their answer within ten seconds. */
  private static final Duration IN_ALL = Duration.ofSeconds(9);

  private final Health health;
  private final Sampling sampling;
  private final Clock clock;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("health-view-", 1).factory());

  public HealthView(Health health, Sampling sampling, Clock clock) {
    this.health = health;
    this.sampling = sampling;
    this.clock = clock;
  }

  /** Gets ready in the background, so that who asks first waits no longer than others. */
  public void warm() {
    // Nothing hangs on it.
    Future<?> unused = threads.submit(HealthChart::warm);
  }

  /** Looks, and reports; never throws. */
  public Report look(HealthReport.Judgement judgement, HealthReport.Extent extent) {
    Instant now = clock.instant();
    Samples samples = sampling.samples();
    Future<Past> past = threads.submit(() -> samples.past(now));
    Future<Optional<Report.Attachment>> chart =
        threads.submit(
            () -> HealthChart.of(health.environment(), samples.rounds(HealthChart.from(now)), now));
    Checkup checkup = health.check();
    Report report =
        new HealthReport(checkup, result(past, FOR_THE_PAST).orElseGet(sampling::past), now)
            .of(judgement, extent);
    return result(chart, rest(checkup.took()))
        .flatMap(drawn -> drawn)
        .map(picture -> with(report, picture))
        .orElse(report);
  }

  private static Duration rest(Duration passed) {
    Duration left = IN_ALL.minus(passed);
    return left.compareTo(FOR_THE_CHART) > 0
        ? FOR_THE_CHART
        : left.isNegative() ? Duration.ZERO : left;
  }

  private static Report with(Report report, Report.Attachment picture) {
    List<Report.Part> body = new ArrayList<>(report.body());
    body.add(picture);
    return new Report(report.outcome(), report.headline(), body, report.offers());
  }

  private static <T> Optional<T> result(Future<T> asked, Duration atMost) {
    try {
      return Optional.of(asked.get(atMost.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      asked.cancel(true);
      return Optional.empty();
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof ChatOpsException)) {
        LOG.warn("samples could not be shown", e.getCause());
      }
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
