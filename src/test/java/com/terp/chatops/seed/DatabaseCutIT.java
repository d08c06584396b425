package com.terp.chatops.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.terp.chatops.run.ChatOpsException;
import com.terp.chatops.run.Run;
import com.terp.chatops.run.RunEvent;
import com.terp.chatops.run.RunId;
import com.terp.chatops.run.RunState;
import com.terp.chatops.sandbox.database.DatabaseServer;
import com.terp.chatops.sandbox.standin.DatabaseProxy;
import com.terp.chatops.schema.Fingerprint;
import com.terp.chatops.testing.EachDatabase;
import com.terp.chatops.testing.TestDatabase;
import com.terp.chatops.undo.LedgerUndoing;
import com.terp.chatops.undo.UndoPreview;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * The way to the database is cut at many points of a run: it ends with a sentence or goes on, no
 * lock stays behind, and undoing it gives back every row that was there.
 */
class DatabaseCutIT {
  private static final Clock CLOCK = Clock.systemUTC();
  private static final SeedSpec CLEARING = new SeedSpec("large", 1, SeedSpec.Clear.CLEAR);
  private static final Duration LONG = Duration.ofSeconds(60);

  /** Where in a run it happens: at the first word of that step from that many units on. */
  private record Point(String step, long from) {
    boolean reached(RunEvent event) {
      return event instanceof RunEvent.Progress p && p.label().equals(step) && p.done() >= from;
    }
  }

  private static final List<Point> POINTS =
      List.of(
          new Point("fingerprints", 3),
          new Point("clearing", 4),
          new Point("orders", 1000),
          new Point("order_lines", 2000),
          new Point("checks", 0));

  private enum Cut {
    /** Every connection is lost, new ones get through. */
    LOST,
    /** And no new one gets through until the run has ended. */
    REFUSED
  }

  @EachDatabase
  void aRunStopsCleanlyWhereverItsConnectionsAreCut(TestDatabase test) {
    try (DatabaseProxy proxy = DatabaseProxy.start(test.server().port());
        Shop shop = Shop.withRows(test, DatabaseServer.url(test.schema(), proxy.port()))) {
      Map<String, Fingerprint> before = fingerprints(shop);
      AtomicReference<Runnable> next = new AtomicReference<>();
      AtomicReference<Point> where = new AtomicReference<>();
      shop.listen(event -> {
        Point point = where.get();
        if (point != null && point.reached(event) && where.compareAndSet(point, null)) {
          next.get().run();
        }
      });
      int cuts = 0;
      for (Point point : POINTS) {
        Cut cut = cuts == 2 ? Cut.REFUSED : Cut.LOST;
        next.set(cut == Cut.LOST ? proxy::cutConnections : proxy::shut);
        where.set(point);
        RunEvent.Ended ended = shop.seed(CLEARING);
        proxy.reopen();
        cuts++;
        assertThat(where.get()).as("never came to " + point).isNull();
        Run run = recorded(shop, ended.run());
        System.out.printf("%s: %s at %s: %s%n", test, cut, point, ended.report().headline());
        assertThat(run.state()).isIn(RunState.FAILED, RunState.SUCCEEDED);
        assertThat(ended.report().headline()).doesNotContain("unexpectedly");
        free(test);
        backAgain(shop, ended.run(), before);
      }
      System.out.printf(
          "%s: %d cuts, %d rows compared after each%n",
          test, cuts, before.values().stream().mapToLong(Fingerprint::rows).sum());
    }
  }

  @EachDatabase
  void anUndoThatIsCutLeavesNothingHalfDoneAndCanBeAskedForAgain(TestDatabase test) {
    try (DatabaseProxy proxy = DatabaseProxy.start(test.server().port());
        Shop shop = Shop.withRows(test, DatabaseServer.url(test.schema(), proxy.port()))) {
      Map<String, Fingerprint> before = fingerprints(shop);
      RunId seeded = shop.seed(CLEARING).run();
      Map<String, Fingerprint> filled = fingerprints(shop);
      AtomicReference<Point> where = new AtomicReference<>(new Point("rows taken back", 2000));
      shop.listen(event -> {
        Point point = where.get();
        if (point != null && point.reached(event) && where.compareAndSet(point, null)) {
          proxy.cutConnections();
        }
      });

      RunEvent.Ended cut = undo(shop, seeded);

      assertThat(where.get()).isNull();
      recorded(shop, cut.run());
      assertThat(cut.state()).as(cut.toString()).isEqualTo(RunState.FAILED);
      free(test);
      assertThat(fingerprints(shop)).isEqualTo(filled);
      backAgain(shop, seeded, before);
    }
  }

  @EachDatabase
  void aSlowWayIsNoReasonToFailAndAShutDoorIsSaid(TestDatabase test) {
    try (DatabaseProxy proxy = DatabaseProxy.start(test.server().port());
        Shop shop = Shop.withRows(test, DatabaseServer.url(test.schema(), proxy.port()))) {
      Map<String, Fingerprint> before = fingerprints(shop);
      proxy.slow(Duration.ofMillis(3));
      RunEvent.Ended ended = shop.seed(new SeedSpec("light", 1, SeedSpec.Clear.CLEAR));
      proxy.slow(Duration.ZERO);
      assertThat(ended.state()).as(ended.toString()).isEqualTo(RunState.SUCCEEDED);
      backAgain(shop, ended.run(), before);

      proxy.shut();
      assertThatThrownBy(() -> shop.seeding().plan(CLEARING))
          .isInstanceOf(ChatOpsException.class)
          .hasMessageContaining("Cannot reach MySQL")
          .hasMessageContaining("Check that the server runs");
      proxy.reopen();
      assertThat(plannedAgain(shop).inserted()).isPositive();
      assertThat(fingerprints(shop)).isEqualTo(before);
    }
  }

  private static SeedPlan plannedAgain(Shop shop) {
    return again(() -> shop.seeding().plan(CLEARING));
  }

  private static Map<String, Fingerprint> fingerprints(Shop shop) {
    return again(shop::fingerprints);
  }

  /** The pool takes a connection for alive that answered half a second ago. */
  private static <T> T again(Supplier<T> reading) {
    Instant end = CLOCK.instant().plus(LONG);
    while (true) {
      try {
        return reading.get();
      } catch (ChatOpsException notYet) {
        assertThat(CLOCK.instant()).as(notYet.getMessage()).isBefore(end);
      }
    }
  }

  /** The end is told at once and recorded as soon as the database can be reached. */
  private static Run recorded(Shop shop, RunId run) {
    Instant end = CLOCK.instant().plus(LONG);
    while (CLOCK.instant().isBefore(end)) {
      try {
        Run now = shop.store().find(run).orElseThrow();
        if (now.state().ended()) {
          return now;
        }
      } catch (ChatOpsException notYet) {
        Thread.onSpinWait();
      }
    }
    throw new AssertionError("the end of run %s was not recorded".formatted(run));
  }

  /** The server frees it when it has noticed and rolled back. */
  private static void free(TestDatabase test) {
    assertThat(test.number("SELECT GET_LOCK('terp_seeding_global', 20)")).isEqualTo(1);
  }

  private static void backAgain(Shop shop, RunId run, Map<String, Fingerprint> before) {
    if (!fingerprints(shop).equals(before)) {
      RunEvent.Ended undone = undo(shop, run);
      assertThat(undone.state()).as(undone.toString()).isEqualTo(RunState.SUCCEEDED);
    }
    assertThat(fingerprints(shop)).isEqualTo(before);
  }

  private static RunEvent.Ended undo(Shop shop, RunId run) {
    LedgerUndoing undoing = new LedgerUndoing(Shop.ENVIRONMENT, shop.access(), shop.store(), CLOCK);
    UndoPreview preview = undoing.preview(run);
    return shop.run("rollback run " + run, undoing.job(preview), run);
  }
}
