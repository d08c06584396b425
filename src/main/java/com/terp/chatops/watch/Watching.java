package com.terp.chatops.watch;

import com.terp.chatops.run.Notices;
import com.terp.chatops.run.Report;
import com.terp.chatops.watch.Watch.Asked;
import com.terp.chatops.watch.Watch.Purpose;
import com.terp.chatops.watch.Watch.Subject;
import com.terp.chatops.watch.WatchState.Stage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Goes on with one environment's watches, step by step; every step is kept, so that another process
 * goes on where this one stops. Thread-safe.
 */
final class Watching implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Watching.class);
  private static final Duration TICK = Duration.ofMillis(500);

  private final WatchStore store;
  private final Eyes eyes;
  private final Notices notices;
  private final List<Follower> followers = new CopyOnWriteArrayList<>();
  private final Clock clock;
  private final Set<Long> inWork = ConcurrentHashMap.newKeySet();
  private final Set<Long> begunHere = ConcurrentHashMap.newKeySet();
  private volatile UnaryOperator<Watch> restart = UnaryOperator.identity();
  private final ExecutorService threads =
      Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("watch-", 1).factory());
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("watching").factory());

  /** Whose watches this process goes on with. */
  enum Scope {
    ALL,
    /** Those it began, and no others. */
    OWN
  }

  /**
   * @param followers what follows a verdict, in order
   */
  Watching(WatchStore store, Eyes eyes, Notices notices, List<Follower> followers, Clock clock) {
    this.followers.addAll(followers);
    this.store = store;
    this.eyes = eyes;
    this.notices = notices;
    this.clock = clock;
  }

  /** Says what follows a verdict, in order; called before anything is watched. */
  void follow(List<Follower> more, UnaryOperator<Watch> restarting) {
    followers.addAll(more);
    restart = restarting;
  }

  /** Begins to look for what is due. */
  void open(Scope scope) {
    // Never completes: it ends with this, and its failures are caught within.
    Future<?> unused =
        timer.scheduleWithFixedDelay(() -> tick(scope), 0, TICK.toMillis(), TimeUnit.MILLISECONDS);
  }

  /**
   * Begins a watch, or joins the one of that deployment that is under way. What the bot watches by
   * itself joins none that somebody asked for, since less may follow that one, and elsewhere.
   */
  Watch begin(Subject subject, Asked asked) {
    Optional<Watch> open =
        switch (asked.purpose()) {
          case ASKED, BASELINE, RUN -> store.open(subject.deployment());
          case NEW -> store.unasked(subject.deployment());
        };
    if (open.isPresent()) {
      begunHere.add(open.get().id());
      return joined(open.get(), asked);
    }
    Instant now = clock.instant();
    Watch watch = store.begin(subject, asked, Machine.usual(asked.mode()).begin(now), now);
    begunHere.add(watch.id());
    tell(watch);
    return watch;
  }

  /** One that nobody is told of is told from now on where somebody asks. */
  private Watch joined(Watch open, Asked asked) {
    boolean unheard = open.asked().purpose() == Purpose.BASELINE && asked.channel() != null;
    Watch joined = unheard ? store.adopt(open, asked) : open;
    if (unheard) {
      tell(joined);
    }
    return joined;
  }

  void tick(Scope scope) {
    try {
      for (Long id : store.due(clock.instant())) {
        if ((scope == Scope.ALL || begunHere.contains(id)) && inWork.add(id)) {
          threads.execute(() -> work(id));
        }
      }
    } catch (RuntimeException e) {
      LOG.warn("watching has to wait: {}", e.getMessage());
    }
  }

  private void work(long id) {
    try {
      store.claim(id).ifPresent(this::step);
    } catch (RuntimeException e) {
      LOG.warn("watch {} has to wait: {}", id, e.getMessage(), e);
    } finally {
      inWork.remove(id);
    }
  }

  /** One step; blocks for at most half a minute. */
  void step(Watch watch) {
    Watch next = next(watch);
    if (!store.save(next)) {
      return;
    }
    tell(next);
    if (next.state().over()) {
      conclude(next, Objects.requireNonNull(next.state().ruling()));
    }
  }

  private Watch next(Watch watch) {
    return switch (watch.state().stage()) {
      case OVER -> watch;
      case HEALING -> restart.apply(watch);
      case PENDING, STABILISING, PROBING -> watch.with(looked(watch), clock.instant());
    };
  }

  private WatchState looked(Watch watch) {
    Machine machine = Machine.usual(watch.asked().mode());
    WatchState state = machine.saw(watch.state(), eyes.sight(watch.subject()), clock.instant());
    Instant now = clock.instant();
    if (state.stage() != Stage.PROBING || state.due().isAfter(now)) {
      return state;
    }
    List<Look> looks = eyes.looks(Judging.LOOKS);
    // Of what answers now nobody knows since when it does.
    boolean known = !watch.subject().follows().equals(Subject.NOW);
    Surroundings around = eyes.around(known ? state.live() : null);
    Round round = Round.of(now, looks, watch.subject().commit(), around);
    return machine.probed(state, round, now);
  }

  private void conclude(Watch watch, Ruling ruling) {
    Watch kept = watch;
    for (Follower follower : followers) {
      kept = follower.follow(kept, ruling);
      if (!kept.equals(watch) && !store.save(kept)) {
        return;
      }
      if (!kept.state().over()) {
        tell(kept);
        return;
      }
    }
    store.concluded(kept);
  }

  private void tell(Watch watch) {
    if (quiet(watch)) {
      return;
    }
    about(watch).head(WatchReport.head(watch), posted -> store.posted(watch, posted));
    Ruling ruling = watch.state().ruling();
    if (ruling != null) {
      add(watch, "verdict-" + watch.restarts(), WatchReport.verdict(watch, ruling));
    }
  }

  /** Adds to the thread of a watch, if it has one. */
  void add(Watch watch, String name, Report report) {
    if (!quiet(watch)) {
      about(watch).add(name, report.within(watch.environment()));
    }
  }

  private static boolean quiet(Watch watch) {
    return watch.asked().channel() == null || watch.asked().purpose() == Purpose.RUN;
  }

  private Notices.Telling about(Watch watch) {
    Asked asked = watch.asked();
    return notices.about(
        new Notices.Subject(
            watch.name(),
            Objects.requireNonNull(asked.channel()),
            asked.thread(),
            asked.head() == null ? null : asked.head().ts()));
  }

  @Override
  public void close() {
    timer.shutdownNow();
    threads.shutdownNow();
  }
}
