package com.terp.chatops.run;

import com.terp.chatops.run.Endings.End;
import com.terp.chatops.run.RunStore.Owner;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where runs get their work and leave their ends. Thread-safe. */
final class Desk {
  private static final Logger LOG = LoggerFactory.getLogger(Desk.class);

  /** A run that has brought the bot down this often is not tried again. */
  private static final int MOST_DEATHS = 3;

  /** Jobs wait here only between a yes and its run. */
  private static final int MOST_PLANNED = 100;

  private final RunStore store;
  private final Endings endings;
  private final Clock clock;
  private final Announcer announcer;
  private final Map<String, Job> planned = new LinkedHashMap<>();
  private final Map<RunId, Unrecorded> unrecorded = new ConcurrentHashMap<>();
  private volatile Jobs jobs = Jobs.NONE;

  Desk(RunStore store, Endings endings, Clock clock, Announcer announcer) {
    this.store = store;
    this.endings = endings;
    this.clock = clock;
    this.announcer = announcer;
  }

  private record Unrecorded(Owner owner, End end) {}

  Endings endings() {
    return endings;
  }

  void jobs(Jobs made) {
    jobs = made;
  }

  /** Whether others can make the jobs, too. */
  boolean handsOver() {
    return !jobs.equals(Jobs.NONE);
  }

  /** Keeps the job of a request, so that it need not be made again here. */
  void plan(String requestKey, Job job) {
    synchronized (planned) {
      planned.putIfAbsent(requestKey, job);
      if (planned.size() > MOST_PLANNED) {
        planned.remove(planned.keySet().iterator().next());
      }
    }
  }

  /** Does the work of a run that has begun. */
  End worked(Begun.Ours begun, RunTask task) throws Exception {
    Run run = begun.run();
    if (begun.deaths() >= MOST_DEATHS) {
      return endings.diedTooOften(run.id(), begun.deaths());
    }
    task.checkpoint();
    Job job = begun.attempt() == 1 ? first(run) : jobs.again(run);
    return endings.returned(job.run(task));
  }

  private Job first(Run run) {
    synchronized (planned) {
      @Nullable Job job = planned.remove(run.request().requestKey());
      if (job != null) {
        return job;
      }
    }
    return jobs.job(run);
  }

  /**
   * Records an end and announces it.
   *
   * @return whether it was still the owner's to end
   */
  boolean end(RunId id, Owner owner, End end) {
    try {
      if (!store.ended(id, owner, end.state(), end.report(), clock.instant())) {
        LOG.warn("run {} is no longer ours to end", id);
        return false;
      }
    } catch (ChatOpsException e) {
      // People are waiting, so they hear of it now; the record follows as soon as it can.
      LOG.error("the end of run {} is not recorded yet: {}", id, e.getMessage(), e);
      unrecorded.put(id, new Unrecorded(owner, end));
    }
    announce(id, end);
    return true;
  }

  /** Recorded first and told only then: the run may have come to its own end meanwhile. */
  void endGone(RunId id) {
    End end = endings.processGone(id);
    try {
      if (store.ended(id, end.state(), end.report(), clock.instant())) {
        announce(id, end);
      }
    } catch (ChatOpsException e) {
      LOG.warn("run {} cannot be ended yet: {}", id, e.getMessage());
    }
  }

  /** The same for one that somebody gives up; empty where it had ended. */
  Optional<Report> interrupt(RunId id, String why) {
    End end = endings.stoppedWithProcess(id, why);
    if (!store.ended(id, end.state(), end.report(), clock.instant())) {
      return Optional.empty();
    }
    announce(id, end);
    return Optional.of(end.report());
  }

  private void announce(RunId id, End end) {
    announcer.announce(new RunEvent.Ended(id, clock.instant(), end.state(), end.report()));
  }

  /** Records what could not be recorded before, each for itself; never throws. */
  void recordEnds() {
    unrecorded.forEach((id, late) -> {
      try {
        store.ended(id, late.owner(), late.end().state(), late.end().report(), clock.instant());
        unrecorded.remove(id);
      } catch (RuntimeException e) {
        LOG.warn("the end of run {} cannot be recorded yet: {}", id, e.getMessage());
      }
    });
  }

  /** Ends a run that could not begin, for those who wait for it here. */
  void notBegun(RunId id, RuntimeException why) {
    End end = endings.failed(id, why);
    boolean ended = true;
    try {
      ended = store.ended(id, end.state(), end.report(), clock.instant());
    } catch (ChatOpsException e) {
      LOG.error("the end of run {} is not recorded: {}", id, e.getMessage(), e);
    }
    if (ended) {
      announce(id, end);
    } else {
      elsewhere(id);
    }
  }

  /** Tells those who wait here for a run that others ended or go on with. */
  void elsewhere(RunId id) {
    announce(id, store.find(id).flatMap(Desk::ended).orElseGet(() -> endings.elsewhere(id)));
  }

  private static Optional<End> ended(Run run) {
    @Nullable Report report = run.report();
    return report != null && run.state().ended()
        ? Optional.of(new End(run.state(), report))
        : Optional.empty();
  }

  /** Runs that have ended and are not recorded so. */
  Set<RunId> unrecorded() {
    return Set.copyOf(unrecorded.keySet());
  }
}
