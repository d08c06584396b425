package com.terp.chatops.watch;

import com.terp.chatops.deploy.Answer;
import com.terp.chatops.deploy.AppPlatform;
import com.terp.chatops.deploy.Platform.ComponentHealth;
import com.terp.chatops.deploy.Restarts;
import com.terp.chatops.health.AppPulse;
import com.terp.chatops.health.AppPulse.Beat;
import com.terp.chatops.health.Probe;
import com.terp.chatops.health.Reading;
import com.terp.chatops.health.Reading.Status;
import com.terp.chatops.watch.Surroundings.DatabaseState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Looks at the application, its platform and its database, each with a deadline. */
final class LiveEyes implements Eyes, AutoCloseable {
  private static final Duration A_LOOK = Duration.ofSeconds(8);
  private static final Duration AROUND = Duration.ofSeconds(12);

  private final @Nullable AppPlatform platform;
  private final @Nullable AppPulse pulse;
  private final Probe database;
  private final Clock clock;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("look-", 1).factory());

  /**
   * @param platform null where none is configured: then what answers now is judged
   * @param pulse null where no address is configured
   * @param database how the bot itself finds the database
   */
  LiveEyes(@Nullable AppPlatform platform, @Nullable AppPulse pulse, Probe database, Clock clock) {
    this.platform = platform;
    this.pulse = pulse;
    this.database = database;
    this.clock = clock;
  }

  @Override
  public Sight sight(Watch.Subject subject) {
    return platform == null || subject.follows().equals(Watch.Subject.NOW)
        ? new Sight.Live(clock.instant().minus(Duration.ofHours(1)))
        : Sights.of(platform.deployment(subject.follows()));
  }

  @Override
  public List<Look> looks(int many) {
    List<Future<Look>> asked = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      asked.add(threads.submit(this::look));
    }
    Look late =
        new Look(
            Look.Status.UNKNOWN, Trouble.UNREACHED, "the look itself took too long", null, null);
    long end = System.nanoTime() + A_LOOK.toNanos();
    return asked.stream().map(look -> within(look, end, late)).toList();
  }

  private Look look() {
    return pulse == null
        ? new Look(
            Look.Status.UNKNOWN,
            Trouble.UNREACHED,
            "APP_URL is not set, so nobody looks",
            null,
            null)
        : of(pulse.feel());
  }

  static Look of(Beat beat) {
    Reading worst = beat.worst();
    String sentence =
        worst.subject().equals("Application")
            ? worst.sentence()
            : "%s: %s".formatted(worst.subject(), worst.sentence());
    return switch (worst.status()) {
      case PASS, ABSENT ->
          Look.pass(beat.took() == null ? Duration.ZERO : beat.took(), beat.commit());
      case WARN -> new Look(Look.Status.WARN, warning(worst), sentence, beat.took(), beat.commit());
      case FAIL -> new Look(Look.Status.FAIL, failure(beat), sentence, beat.took(), beat.commit());
      case UNKNOWN ->
          new Look(Look.Status.UNKNOWN, Trouble.UNREACHED, sentence, beat.took(), beat.commit());
    };
  }

  private static Trouble warning(Reading worst) {
    return worst.subject().contains("memory") ? Trouble.MEMORY : Trouble.SLOW;
  }

  private static Trouble failure(Beat beat) {
    if (beat.took() == null) {
      return Trouble.NO_ANSWER;
    }
    return beat.worst().subject().contains("memory") ? Trouble.MEMORY : Trouble.ERRORS;
  }

  @Override
  public Surroundings around(@Nullable Instant live) {
    Future<DatabaseState> state = threads.submit(this::databaseState);
    Future<int[]> instances = threads.submit(this::instances);
    Future<Integer> restarts = threads.submit(() -> restarts(live));
    long end = System.nanoTime() + AROUND.toNanos();
    int[] counted = within(instances, end, new int[] {-1, -1});
    return new Surroundings(
        counted[0],
        counted[1],
        within(restarts, end, -1),
        within(state, end, DatabaseState.UNKNOWN));
  }

  private DatabaseState databaseState() {
    List<Status> found = database.read().stream().map(Reading::status).toList();
    if (found.contains(Status.FAIL)) {
      return DatabaseState.FAILED;
    }
    return found.contains(Status.PASS) || found.contains(Status.WARN)
        ? DatabaseState.WORKS
        : DatabaseState.UNKNOWN;
  }

  /** Ready and wanted. */
  private int[] instances() {
    if (platform != null
        && platform.health() instanceof Answer.Got<List<ComponentHealth>> got
        && !got.value().isEmpty()) {
      return new int[] {
        sum(got.value(), ComponentHealth::replicasReady),
        sum(got.value(), ComponentHealth::replicasDesired)
      };
    }
    return new int[] {-1, -1};
  }

  /** Since it serves; -1 where nobody says. */
  private int restarts(@Nullable Instant live) {
    return platform != null
            && live != null
            && Restarts.between(platform, live, clock.instant()) instanceof Answer.Got<Restarts> got
        ? Math.toIntExact(got.value().total())
        : -1;
  }

  private static int sum(List<ComponentHealth> all, Function<ComponentHealth, Long> what) {
    return (int) all.stream().mapToLong(what::apply).sum();
  }

  private static <T> T within(Future<T> asked, long end, T otherwise) {
    try {
      return asked.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
    } catch (TimeoutException | ExecutionException e) {
      asked.cancel(true);
      return otherwise;
    } catch (InterruptedException e) {
      asked.cancel(true);
      Thread.currentThread().interrupt();
      return otherwise;
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
