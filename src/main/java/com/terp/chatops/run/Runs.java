package com.terp.chatops.run;

import com.terp.chatops.run.Dispatch.Left;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The life of every run: recorded, started, told step by step, ended. A state is recorded before it
 * is announced. Thread-safe.
 */
public final class Runs implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Runs.class);

  private final RunStore store;
  private final Presence presence;
  private final Clock clock;
  private final Dispatch dispatch;
  private final Announcer announcer = new Announcer();
  private final Desk desk;
  private final ToldStore toldStore;
  private final ScheduledExecutorService housekeeper;
  private final Map<RunId, RunTask> here = new ConcurrentHashMap<>();
  private volatile boolean closing;

  /** Runs that are carried out by the process that accepted them. */
  public Runs(RunStore store, Presence presence, Recovery recovery, Clock clock, RunLimits limits) {
    this(store, presence, recovery, clock, new LocalDispatch(limits));
  }

  /** Runs that are carried out as the dispatch says. */
  public Runs(
      RunStore store, Presence presence, Recovery recovery, Clock clock, Dispatch dispatch) {
    this.store = store;
    this.presence = presence;
    this.clock = clock;
    this.dispatch = dispatch;
    this.desk = new Desk(store, new Endings(recovery), clock, announcer);
    this.toldStore = new ToldStore(presence.transactions());
    this.housekeeper =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("runs-housekeeping").factory());
    dispatch.attach(
        new Dispatch.Worker() {
          @Override
          public Left work(RunId run) {
            return Runs.this.work(run);
          }

          @Override
          public void abandon(RunId run) {
            desk.endGone(run);
          }
        });
  }

  /** Adds a listener; it hears of everything that happens from now on. */
  public void listen(RunListener listener) {
    announcer.add(listener);
  }

  /** Shows that this process lives, and looks after the runs of processes that are gone. */
  public void open() {
    open(Jobs.NONE);
  }

  /**
   * Shows that this process lives, looks after the runs of processes that are gone, and begins to
   * take runs up. Called once, after the listeners are added.
   *
   * @param jobs makes the work of runs that were accepted elsewhere
   */
  public void open(Jobs jobs) {
    desk.jobs(jobs);
    keepHouse();
    dispatch.open();
    long pause = dispatch.pace().heartbeat().toMillis();
    // Never completes: it ends with this process, and its failures are caught within.
    Future<?> unused =
        housekeeper.scheduleWithFixedDelay(this::keepHouse, pause, pause, TimeUnit.MILLISECONDS);
  }

  /**
   * Records a request; its job starts as soon as a worker is free.
   *
   * @param job kept for the case that this process carries it out
   * @throws ChatOpsException if too many runs wait, the process is closing, or it cannot be
   *     recorded
   */
  public Submission submit(RunRequest request, Job job) {
    if (closing) {
      throw new ChatOpsException("The bot is shutting down; ask again in a minute.");
    }
    int active = store.active().size();
    if (active >= dispatch.limits().workers() + dispatch.limits().waiting()) {
      throw new ChatOpsException(
          "%d runs are under way or waiting; ask again when one has ended (/terp status)."
              .formatted(active));
    }
    desk.plan(request.requestKey(), job);
    Submission submission = store.insert(request, presence.instance(), clock.instant(), dispatch);
    if (submission instanceof Submission.Accepted accepted) {
      dispatch.recorded(accepted.run());
    }
    return submission;
  }

  private Left work(RunId id) {
    RunTask task =
        new RunTask(id, new RunTask.Tools(store, presence.instance(), clock, announcer, desk));
    RunTask before = here.put(id, task);
    if (before != null) {
      before.lost();
    }
    try {
      Left left = task.work();
      // Whoever asked for it waits in this process and hears it nowhere else.
      if (!dispatch.shared() && (left == Left.LOST || task.attempt() == 0)) {
        desk.elsewhere(id);
      }
      return left;
    } catch (RuntimeException e) {
      if (dispatch.shared()) {
        throw e;
      }
      desk.notBegun(id, e);
      return Left.OVER;
    } finally {
      here.remove(id, task);
    }
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

  /** Records which state of a run people know of. */
  public void told(RunId id, RunState state) {
    toldStore.told(id, state);
  }

  private void keepHouse() {
    try {
      presence.renew();
      store.heartbeat(presence.instance(), clock.instant());
      desk.recordEnds();
      dropLost();
      here.values().stream().filter(RunTask::asked).forEach(RunTask::cutOff);
      store
          .cancelsAsked(presence.instance())
          .forEach((id, by) ->
              Optional.ofNullable(here.get(new RunId(id))).ifPresent(t -> t.cancel(by)));
      sweep();
      tellUntold();
    } catch (RuntimeException e) {
      LOG.warn("housekeeping has to wait: {}", e.getMessage());
    }
  }

  /** Those looked at have begun before the question is asked, so that none is lost by mistake. */
  private void dropLost() {
    List<RunTask> begun = here.values().stream().filter(task -> task.attempt() > 0).toList();
    Map<Long, Integer> attempts = begun.isEmpty() ? Map.of() : store.attempts(presence.instance());
    for (RunTask task : begun) {
      Integer attempt = attempts.get(task.id().value());
      if (attempt == null || attempt != task.attempt()) {
        task.lost();
      }
    }
  }

  /**
   * Ends a run whose process does not answer; whoever calls has seen to it that it can write no
   * more.
   *
   * @return what its thread was told; empty where the run had ended
   */
  public Optional<Report> interrupt(RunId run, String why) {
    return desk.interrupt(run, why);
  }

  /** Sees to the runs whose process is gone: it holds no lock and has long been silent. */
  void sweep() {
    store
        .activeElsewhere(presence.instance(), clock.instant().minus(dispatch.pace().silence()))
        .forEach((id, instance) -> {
          if (!presence.lives(instance)) {
            dispatch.orphaned(new RunId(id));
          }
        });
  }

  /** One of several replicas tells what a process that is gone has not told. */
  private void tellUntold() {
    if (!dispatch.shared()) {
      return;
    }
    String me = presence.instance();
    for (ToldStore.Untold untold : toldStore.untold()) {
      if (here.containsKey(untold.run())) {
        // Its thread is about to tell it.
        continue;
      }
      boolean mine =
          untold.instance().equals(me)
              || (!presence.lives(untold.instance()) && toldStore.claim(untold, me));
      if (mine) {
        store
            .find(untold.run())
            .ifPresent(run ->
                announcer.announce(
                    new RunEvent.Untold(
                        run.id(), clock.instant(), run, untold.attempt(), untold.known())));
      }
    }
  }

  /**
   * Takes nothing new, lets runs go on for a while, then asks them to stop at their next checkpoint
   * and waits again. What others can go on with is handed over to them.
   */
  @Override
  public void close() {
    closing = true;
    dispatch.stop();
    RunLimits limits = dispatch.limits();
    if (!dispatch.drained(limits.drain())) {
      here.values().forEach(RunTask::processEnds);
      Duration half = limits.stop().dividedBy(2);
      if (!dispatch.drained(half)) {
        here.values().forEach(RunTask::cutOff);
      }
      if (!dispatch.drained(half)) {
        LOG.warn("runs that do not stop are left to the next process: {}", here.keySet());
        dispatch.interrupt();
      }
    }
    housekeeper.shutdownNow();
    desk.recordEnds();
    if (!desk.unrecorded().isEmpty()) {
      LOG.error("ends not recorded: {}", desk.unrecorded());
    }
    presence.close();
  }
}
