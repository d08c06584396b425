package com.terp.chatops.health;

import com.terp.chatops.health.Reading.Status;
import com.terp.chatops.run.ChatOpsException;
import com.terp.chatops.run.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Samples one environment: all probes every minute, and single requests in between. One replica
 * does; all of them know what the samples say. What cannot be written waits in memory, so that an
 * outage of the database is in the samples too. Thread-safe.
 */
public final class Sampling implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Sampling.class);
  private static final Duration FIRST = Duration.ofSeconds(10);
  private static final Duration EVERY = Duration.ofMinutes(1);
  private static final Duration FRESH = Duration.ofMinutes(3);
  private static final int THIN_EVERY = 60;
  private static final int MOST_WAITING = 10_000;

  private final Health health;
  private final @Nullable Requests requests;
  private final Samples samples;
  private final Turn turn;
  private final Clock clock;
  private final Deque<Sample> waiting = new ArrayDeque<>();
  private final ScheduledExecutorService threads =
      Executors.newScheduledThreadPool(
          2, Thread.ofPlatform().daemon().name("sampling-", 1).factory());
  private volatile Consumer<Checkup> listener = checkup -> {};
  private volatile Past past = Past.UNKNOWN;
  private volatile List<Sample> latest = List.of();
  private int rounds;
  private Instant asked = Instant.MIN;

  /**
   * Knows how; samples nothing before {@link #begin}.
   *
   * @param requests to make between the minutes, or null for none
   * @param instance names this process, at most 50 characters
   */
  public Sampling(
      Health health,
      @Nullable Requests requests,
      Transactions transactions,
      String instance,
      Clock clock) {
    this.health = health;
    this.requests = requests;
    this.samples = new Samples(transactions, health.environment());
    this.turn = new Turn(transactions, health.environment(), instance);
    this.clock = clock;
  }

  /**
   * Tells somebody of each round, on the replica whose turn it is; called before {@link #begin}.
   *
   * @param each must not throw
   */
  public void listen(Consumer<Checkup> each) {
    listener = each;
  }

  /** Begins to sample; the first round is some seconds away. */
  public void begin() {
    every(EVERY, FIRST, this::minute);
    if (requests != null && requests.every().isPositive()) {
      // At a fixed rate, however long answers take: comparing deployments needs enough of them.
      Future<?> unused =
          threads.scheduleAtFixedRate(
              () -> request(requests),
              FIRST.toMillis(),
              requests.every().toMillis(),
              TimeUnit.MILLISECONDS);
    }
  }

  private void every(Duration pause, Duration first, Runnable work) {
    // Never completes: it ends with this, and its failures are caught within.
    Future<?> unused =
        threads.scheduleWithFixedDelay(
            work, first.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** One round, if it is our turn; and what all samples say. */
  void minute() {
    try {
      boolean ours = turn.take(clock.instant());
      Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
      if (ours) {
        Checkup checkup = health.check();
        listener.accept(checkup);
        keep(
            checkup.readings().stream()
                .filter(reading -> reading.status() != Status.ABSENT)
                .map(reading -> Sample.of(reading, at))
                .toList());
      }
      // Also where another one has taken the turn meanwhile: nobody else has these.
      write();
      if (ours && rounds++ % THIN_EVERY == 0) {
        samples.thin(at);
      }
      refresh();
    } catch (ChatOpsException e) {
      LOG.info("samples wait to be written: {}", e.getMessage());
    } catch (RuntimeException e) {
      LOG.error("a round of samples failed by itself", e);
    }
  }

  /** What a slow answer kept from being asked in time is left out: it would come in a burst. */
  private void request(Requests requests) {
    Instant now = clock.instant();
    if (now.isBefore(asked.plus(requests.every().dividedBy(2)))) {
      return;
    }
    asked = now;
    try {
      if (turn.held()) {
        keep(List.of(requests.ask()));
      }
    } catch (RuntimeException e) {
      LOG.error("a request to sample failed by itself", e);
    }
  }

  private void keep(List<Sample> more) {
    synchronized (waiting) {
      waiting.addAll(more);
      while (waiting.size() > MOST_WAITING) {
        waiting.removeFirst();
      }
    }
  }

  private void write() {
    List<Sample> now;
    synchronized (waiting) {
      now = new ArrayList<>(waiting);
    }
    if (now.isEmpty()) {
      return;
    }
    samples.add(now);
    synchronized (waiting) {
      // New ones come at the end; where the oldest were dropped meanwhile, some stay for a while.
      now.forEach(waiting::remove);
    }
  }

  private void refresh() {
    Instant now = clock.instant();
    past = samples.past(now);
    latest = samples.rounds(now.minus(FRESH));
  }

  /** What the last days say, as far as known a minute ago. */
  Past past() {
    return past;
  }

  /** The newest samples of each subject, none older than a few minutes; oldest first. */
  public List<Sample> latest() {
    return latest;
  }

  /** The samples themselves. */
  public Samples samples() {
    return samples;
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
