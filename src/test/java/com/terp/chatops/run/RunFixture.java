package com.terp.chatops.run;

import com.terp.chatops.config.DatabaseUrl;
import com.terp.chatops.db.Database;
import com.terp.chatops.run.Report.Outcome;
import com.terp.chatops.testing.TestClock;
import com.terp.chatops.testing.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Runs on a real database, with everything they announce. */
final class RunFixture implements AutoCloseable {
  static final Actor ERIN = new Actor("U0ENGINEER", "Erin Engineer");
  static final Report GOOD = Report.of(Outcome.GOOD, "Done.");
  private static final Duration LONG = Duration.ofSeconds(30);

  final TestClock clock = new TestClock("2026-03-01T10:00:00Z");
  final Database database;
  final RunStore store;
  final List<RunEvent> events = new CopyOnWriteArrayList<>();
  private final List<Runs> open = new ArrayList<>();

  RunFixture(TestDatabase test) {
    this.database =
        new Database(
            DatabaseUrl.parse("DATABASE_URL", test.url()), test.withBotSchema().botSchema());
    this.store = new RunStore(database);
  }

  Runs runs() {
    return runs("here", Recovery.NONE, new RunLimits(2, 2, LONG, LONG));
  }

  Runs runs(String instance, Recovery recovery, RunLimits limits) {
    Runs runs = new Runs(store, new Presence(database, instance), recovery, clock, limits);
    runs.listen(events::add);
    open.add(runs);
    return runs;
  }

  static RunRequest request(String key) {
    return request(key, null);
  }

  static RunRequest request(String key, @org.jspecify.annotations.Nullable RunId subject) {
    return new RunRequest(
        "seed light env=staging",
        "staging",
        ERIN,
        "Tuesday's demo",
        key,
        "d1g35t",
        new Origin.Slack("C0OPS", "1.2"),
        subject);
  }

  /** Submits, waits for the end, and gives it. */
  RunEvent.Ended run(Runs runs, String key, Job job) {
    return ended(runs, runs.submit(request(key), job).run());
  }

  RunEvent.Ended ended(Runs runs, RunId run) {
    CountDownLatch end = new CountDownLatch(1);
    runs.listen(event -> {
      if (event instanceof RunEvent.Ended e && e.run().equals(run)) {
        end.countDown();
      }
    });
    for (; ; ) {
      for (RunEvent event : events) {
        if (event instanceof RunEvent.Ended e && e.run().equals(run)) {
          return e;
        }
      }
      await(end);
    }
  }

  static void await(CountDownLatch latch) {
    try {
      if (!latch.await(30, TimeUnit.SECONDS)) {
        throw new AssertionError("waited 30 s in vain");
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  List<String> told() {
    return events.stream().map(e -> e.getClass().getSimpleName()).toList();
  }

  @Override
  public void close() {
    open.forEach(Runs::close);
    database.close();
  }
}
