package com.terp.chatops.run;

import com.terp.chatops.run.Endings.End;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The life of every run: recorded, started, told step by step, ended. A state is recorded before it
 * is announced. Thread-safe.
 */
public final class Runs implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Runs.class);
  private static final Duration HOUSEKEEPING = Duration.ofSeconds(15);

  private final RunStore store;
  private final Presence presence;
  private final Clock clock;
  private final RunLimits limits;
  private final Announcer announcer = new Announcer();
  private final Endings endings;
  private final RunTask.Tools tools;
  private final Semaphore room;
  private final ThreadPoolExecutor workers;
  private final ScheduledExecutorService housekeeper;
  private final Map<RunId, RunTask> here = new ConcurrentHashMap<>();
  private final Map<RunId, End> unrecorded = new ConcurrentHashMap<>();
  private volatile boolean closing;

  public Runs(RunStore store, Presence presence, Recovery recovery, Clock clock, RunLimits limits) {
    this.store = store;
    this.presence = presence;
    this.clock = clock;
    this.limits = limits;
    this.endings = new Endings(recovery);
    this.tools = new RunTask.Tools(store, clock, announcer, endings, this::end);
    this.room = new Semaphore(limits.workers() + limits.waiting());
    this.workers =
        new ThreadPoolExecutor(
            limits.workers(),
            limits.workers(),
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Thread.ofPlatform().name("run-", 1).factory());
    this.housekeeper =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("runs-housekeeping").factory());
  }

  /** Adds a listener; it hears of everything that happens from now on. */
  public void listen(RunListener listener) {
    announcer.add(listener);
  }

  /**
   * Shows that this process lives, ends the runs of processes that are gone, and goes on doing
   * both. Called once, after the listeners are added.
   */
  public void open() {
    keepHouse();
    long pause = HOUSEKEEPING.toSeconds();
    // Never completes: it ends with this process, and its failures are caught within.
    Future<?> unused =
        housekeeper.scheduleWithFixedDelay(this::keepHouse, pause, pause, TimeUnit.SECONDS);
  }

  /**
   * Records a request and starts its job as soon as a worker is free.
   *
   * @throws ChatOpsException if too many runs wait, the process is closing, or it cannot be
   *     recorded
   */
  public Submission submit(RunRequest request, Job job) {
    if (closing) {
      throw new ChatOpsException("The bot is shutting down; ask again in a minute.");
    }
    if (!room.tryAcquire()) {
      throw new ChatOpsException(
          "%d runs are under way or waiting; ask again when one has ended (/terp status)."
              .formatted(here.size()));
    }
    boolean started = false;
    try {
      Submission submission = store.insert(request, presence.instance(), clock.instant());
      if (submission instanceof Submission.Accepted accepted) {
        start(accepted.run(), request, job);
        started = true;
      }
      return submission;
    } finally {
      if (!started) {
        room.release();
      }
    }
  }

  private void start(RunId id, RunRequest request, Job job) {
    RunTask task = new RunTask(id, request, job, tools);
    here.put(id, task);
    announcer.announce(new RunEvent.Requested(id, clock.instant(), request));
    workers.execute(() -> {
      try {
        task.run();
      } finally {
        here.remove(id);
        room.release();
      }
    });
  }

  private void end(RunId id, End end) {
    try {
      if (!store.ended(id, end.state(), end.report(), clock.instant())) {
        LOG.warn("run {} had been ended by another process", id);
        return;
      }
    } catch (ChatOpsException e) {
      // People are waiting, so they hear of it now; the record follows as soon as it can.
      LOG.error("the end of run {} is not recorded yet: {}", id, e.getMessage(), e);
      unrecorded.put(id, end);
    }
    announcer.announce(new RunEvent.Ended(id, clock.instant(), end.state(), end.report()));
  }

  /** Asks a run to stop before its next chunk, whichever process runs it. */
  public Cancelling cancel(RunId id, Actor actor) {
    Optional<Run> found = store.find(id);
    if (found.isEmpty()) {
      return new Cancelling.Unknown(id);
    }
    if (found.get().state().ended()) {
      return new Cancelling.Ended(found.get());
    }
    store.cancelAsked(id, actor.name());
    RunTask task = here.get(id);
    if (task != null) {
      task.cancel(actor.name());
    }
    return new Cancelling.Asked(found.get());
  }

  public Optional<Run> find(RunId id) {
    return store.find(id);
  }

  /** The newest first. */
  public List<Run> recent(int most) {
    return store.recent(most);
  }

  /** Those that have not ended, the oldest first. */
  public List<Run> active() {
    return store.active();
  }

  /** Where a run of this process stands; empty before its first step and after its end. */
  public Optional<RunEvent.Progress> progress(RunId id) {
    return Optional.ofNullable(here.get(id)).map(RunTask::progress);
  }

  /** Records where a run is told. */
  public void posted(RunId id, RunThread thread) {
    store.thread(id, thread);
  }

  private void keepHouse() {
    try {
      presence.renew();
      store.heartbeat(presence.instance(), clock.instant());
      recordEnds();
      store
          .cancelsAsked(presence.instance())
          .forEach((id, by) ->
              Optional.ofNullable(here.get(new RunId(id))).ifPresent(t -> t.cancel(by)));
      sweep();
    } catch (RuntimeException e) {
      LOG.warn("housekeeping has to wait: {}", e.getMessage());
    }
  }

  private void recordEnds() {
    unrecorded.forEach((id, end) -> {
      store.ended(id, end.state(), end.report(), clock.instant());
      unrecorded.remove(id);
    });
  }

  /** Recorded first and told only then: the run may have come to its own end meanwhile. */
  private void tellGone(RunId run) {
    End end = endings.processGone(run);
    try {
      if (store.ended(run, end.state(), end.report(), clock.instant())) {
        announcer.announce(new RunEvent.Ended(run, clock.instant(), end.state(), end.report()));
      }
    } catch (ChatOpsException e) {
      LOG.warn("run {} cannot be ended yet: {}", run, e.getMessage());
    }
  }

  /** Ends the runs whose process is gone. */
  void sweep() {
    store
        .activeElsewhere(presence.instance())
        .forEach((id, instance) -> {
          if (!presence.lives(instance)) {
            tellGone(new RunId(id));
          }
        });
  }

  /**
   * Takes nothing new, lets runs go on for a while, then asks them to stop at their next checkpoint
   * and waits again. A run that does not stop is ended by the next process.
   */
  @Override
  public void close() {
    closing = true;
    workers.shutdown();
    if (!drained(limits.drain())) {
      here.values().forEach(RunTask::processEnds);
      if (!drained(limits.stop())) {
        LOG.warn("runs that do not stop are left to the next process: {}", here.keySet());
        workers.shutdownNow();
      }
    }
    housekeeper.shutdownNow();
    try {
      recordEnds();
    } catch (ChatOpsException e) {
      LOG.error("ends not recorded: {} ({})", unrecorded.keySet(), e.getMessage());
    }
    presence.close();
  }

  private boolean drained(Duration time) {
    try {
      return workers.awaitTermination(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
