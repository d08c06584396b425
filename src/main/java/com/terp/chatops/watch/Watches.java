package com.terp.chatops.watch;

import com.terp.chatops.deploy.AppPlatform;
import com.terp.chatops.deploy.Deployment;
import com.terp.chatops.deploy.Judge;
import com.terp.chatops.deploy.Verdicts;
import com.terp.chatops.health.AppPulse;
import com.terp.chatops.health.Probe;
import com.terp.chatops.run.ChatOpsException;
import com.terp.chatops.run.Notices;
import com.terp.chatops.run.RunContext;
import com.terp.chatops.run.Transactions;
import com.terp.chatops.watch.Following.Back;
import com.terp.chatops.watch.Watch.Asked;
import com.terp.chatops.watch.Watch.Purpose;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The watches of one environment: begins them, goes on with them, and gives their verdicts. Making
 * it does no I/O. Thread-safe.
 */
public final class Watches implements Judge, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Watches.class);
  private static final Duration COMPARE = Duration.ofMinutes(1);
  private static final Duration THIN = Duration.ofHours(12);
  private static final Duration KEPT = Duration.ofDays(90);

  private final String environment;
  private final Parts parts;
  private final WatchStore store;
  private final LiveEyes eyes;
  private final Watching watching;
  private final Subjects subjects;
  private final Told told;
  private final ScheduledExecutorService scouting =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("scout").factory());
  private volatile @Nullable Comparing comparing;
  private volatile @Nullable SchemaMark schemas;
  private volatile @Nullable Back back;

  /**
   * What watches need.
   *
   * @param instance names this process, at most 50 characters
   * @param platform null where none is configured: then what answers now is judged
   * @param pulse null where no address is configured
   * @param database how the bot itself finds the database
   */
  public record Parts(
      Transactions transactions,
      String instance,
      @Nullable AppPlatform platform,
      @Nullable AppPulse pulse,
      Probe database,
      Clock clock) {}

  /**
   * Where it is told.
   *
   * @param channel where watches nobody asked for are told, or null for nowhere
   */
  public record Told(Notices notices, @Nullable String channel) {
    public static final Told NOWHERE = new Told(Notices.NONE, null);
  }

  public Watches(String environment, Parts parts, Told told) {
    this.environment = environment;
    this.parts = parts;
    this.told = told;
    this.subjects = new Subjects(parts.platform());
    this.store = new WatchStore(environment, parts.transactions(), parts.instance());
    this.eyes = new LiveEyes(parts.platform(), parts.pulse(), parts.database(), parts.clock());
    this.watching = new Watching(store, eyes, told.notices(), List.of(), parts.clock());
  }

  /** Says what follows verdicts; called once, before anything is opened. */
  public Watches following(Following following) {
    schemas = new SchemaMark(parts.transactions(), following.terpSchema(), store);
    back = following.back();
    following.set(watching, store, parts, told);
    Earlier earlier = following.earlier();
    comparing = earlier == null ? null : new Comparing(store, watching, earlier, parts.clock());
    return this;
  }

  /** Goes on with all that is watched, and has each new deployment watched. */
  public void open() {
    watching.open(Watching.Scope.ALL);
    AppPlatform platform = parts.platform();
    if (platform != null) {
      Scout scout =
          new Scout(
              store,
              new Horizon(environment, parts.transactions()),
              watching,
              this::judgedByARun,
              told.channel());
      every(Machine.usualPause().multipliedBy(3), "new deployments", () -> look(platform, scout));
      every(COMPARE, "comparisons", this::compare);
    }
    every(THIN, "old watches", this::thin);
  }

  private static void look(AppPlatform platform, Scout scout) {
    platform.newest(Scout.NEWEST).known().ifPresent(scout::saw);
  }

  private boolean judgedByARun(Deployment deployment) {
    Back known = back;
    return known != null && known.judges(deployment);
  }

  private void every(Duration pause, String what, Runnable work) {
    Runnable patiently =
        () -> {
          try {
            work.run();
          } catch (RuntimeException e) {
            LOG.warn("{} of {} have to wait: {}", what, environment, e.getMessage());
          }
        };
    // Never completes: it ends with this, and its failures are caught within.
    Future<?> unused =
        scouting.scheduleWithFixedDelay(patiently, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Goes on with what is begun through this, and with nothing else. */
  public void openOwn() {
    watching.open(Watching.Scope.OWN);
  }

  private void compare() {
    Comparing now = comparing;
    if (now != null) {
      now.look();
    }
  }

  private void thin() {
    int gone = store.thin(parts.clock().instant().minus(KEPT));
    LOG.debug("{} watches of {} older than {} days dropped", gone, environment, KEPT.toDays());
  }

  /** The bot's verdicts so far. */
  public Verdicts verdicts() {
    return new Verdicts() {
      @Override
      public Optional<Given> of(String deployment) {
        return store.of(deployment);
      }

      @Override
      public Schema schema(String deployment) {
        SchemaMark known = schemas;
        return known == null ? Schema.UNKNOWN : known.since(deployment);
      }
    };
  }

  /** The newest watches, those first that began last. */
  public List<Watch> recent(int most) {
    return store.recent(most);
  }

  /** Those under way, the newest first. */
  public List<Watch> running() {
    return store.running();
  }

  /**
   * Begins to watch, or joins a watch of the same deployment that is under way.
   *
   * @param what a deployment's id or a commit, both in full or from the beginning; null for what is
   *     on its way, or else what serves
   * @throws ChatOpsException where there is no such deployment, or nobody can tell
   */
  public Watch watch(@Nullable String what, Asked asked) {
    return watching.begin(subjects.meant(what), asked);
  }

  /** Where watches are told, or null. */
  public @Nullable String channel() {
    return told.channel();
  }

  /**
   * Waits for a verdict.
   *
   * @param moved told whenever something changed
   * @param going asked every second; ends the waiting where it throws
   */
  public Watch await(Watch watch, Consumer<Watch> moved, Runnable going)
      throws InterruptedException {
    CountDownLatch never = new CountDownLatch(1);
    Watch shown = watch;
    while (!shown.state().over()) {
      if (never.await(1, TimeUnit.SECONDS)) {
        throw new IllegalStateException("nobody counts down");
      }
      going.run();
      Watch now = retried(() -> store.find(watch.id())).orElse(shown);
      if (!now.equals(shown)) {
        moved.accept(now);
        shown = now;
      }
    }
    return shown;
  }

  /** A database that is away for a while ends no waiting. */
  private static <T> Optional<T> retried(Supplier<Optional<T>> read) {
    try {
      return read.get();
    } catch (ChatOpsException e) {
      LOG.warn("a watch has to wait: {}", e.getMessage());
      return Optional.empty();
    }
  }

  @Override
  public Judgement judge(String deployment, RunContext context) throws InterruptedException {
    RunContext.Step step = context.step("judge", Judging.ROUNDS);
    Watch watch = judged(deployment);
    Watch over = await(watch, now -> step.done(now.state().rounds().size()), context::checkpoint);
    Ruling ruling = Objects.requireNonNull(over.state().ruling());
    step.end("%s: %s".formatted(WatchReport.word(ruling.verdict()), ruling.sentence()));
    return new Judgement(ruling.verdict(), ruling.sentence(), WatchReport.evidence(over));
  }

  /** The watch a run began before it was interrupted, or a new one. */
  private Watch judged(String deployment) {
    Optional<Watch> before =
        store.newest(deployment).filter(w -> w.asked().purpose() == Purpose.RUN);
    return before.isPresent() && before.get().state().over()
        ? before.get()
        : watching.begin(subjects.known(deployment), Asked.quietly(Purpose.RUN));
  }

  @Override
  public void close() {
    scouting.shutdownNow();
    watching.close();
    eyes.close();
  }
}
