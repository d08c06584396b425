package com.terp.chatops.seed;

import static org.assertj.core.api.Assertions.assertThat;

import com.terp.chatops.ledger.FencedSession;
import com.terp.chatops.run.Report;
import com.terp.chatops.run.Report.Outcome;
import com.terp.chatops.run.RunEvent;
import com.terp.chatops.run.RunId;
import com.terp.chatops.run.RunState;
import com.terp.chatops.schema.Fingerprint;
import com.terp.chatops.seed.SeedSpec.Clear;
import com.terp.chatops.testing.EachDatabase;
import com.terp.chatops.testing.TestDatabase;
import com.terp.chatops.undo.LedgerUndoing;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

class SeedTroubleIT {
  private static final SeedSpec CLEARING = new SeedSpec("large", 1, Clear.CLEAR);

  @EachDatabase
  void theSameSeedNumberGivesTheSameRowsOnEveryServer(TestDatabase test) throws Exception {
    try (Shop shop = Shop.empty(test)) {
      shop.seed(CLEARING);
      String first = SeededRows.digest(test);
      shop.seed(CLEARING);

      assertThat(SeededRows.digest(test)).isEqualTo(first);
      assertThat(first)
          .isEqualTo("9ebb4b3889f0ee972d36db29f6fa1794d44d51594037f6a67b0bff6e25b15803");
    }
  }

  @EachDatabase
  void aLockHeldByAStrangerIsRefusedWithWhoHoldsIt(TestDatabase test) throws Exception {
    try (Shop shop = Shop.withRows(test);
        Connection stranger = test.connect();
        Statement statement = stranger.createStatement()) {
      statement.execute("SELECT GET_LOCK('terp_seeding_global', 0)");
      Map<String, Fingerprint> before = shop.fingerprints();

      RunEvent.Ended ended = shop.seed(CLEARING);

      assertThat(ended.state()).isEqualTo(RunState.FAILED);
      assertThat(ended.report().outcome()).isEqualTo(Outcome.REFUSED);
      assertThat(ended.report().headline())
          .isEqualTo("Somebody else is seeding this database; nothing was changed");
      assertThat(ended.report().body().toString())
          .contains("database connection ")
          .contains(" of terp from ");
      assertThat(shop.fingerprints()).isEqualTo(before);
    }
  }

  @EachDatabase
  void aLockHeldByARunIsRefusedWithThatRun(TestDatabase test) {
    try (Shop shop = Shop.withRows(test)) {
      CountDownLatch held = new CountDownLatch(1);
      CountDownLatch enough = new CountDownLatch(1);
      RunId holder =
          shop.start(
              "seed light",
              context -> {
                try (FencedSession session = shop.access().open(context)) {
                  held.countDown();
                  enough.await();
                }
                return Report.of(Outcome.GOOD, "held");
              },
              null);
      await(held);

      RunEvent.Ended ended = shop.seed(CLEARING);
      enough.countDown();
      shop.end(holder).join();

      assertThat(ended.report().headline())
          .isEqualTo(
              "Run %s by Erin Engineer is writing to this database; nothing was changed"
                  .formatted(holder));
      assertThat(ended.report().body().toString()).contains("for the test").contains("UTC");
      assertThat(shop.seed(CLEARING).state()).isEqualTo(RunState.SUCCEEDED);
    }
  }

  @EachDatabase
  void cancelStopsBetweenChunksAndUndoCleansUp(TestDatabase test) {
    try (Shop shop = Shop.withRows(test)) {
      Map<String, Fingerprint> before = shop.fingerprints();
      shop.listen(event -> {
        if (event instanceof RunEvent.Progress p && p.label().equals("orders") && p.done() > 0) {
          shop.cancel(p.run());
        }
      });

      RunEvent.Ended ended = shop.seed(CLEARING);

      assertThat(ended.state()).isEqualTo(RunState.CANCELLED);
      assertThat(test.number("SELECT COUNT(*) FROM orders")).isEqualTo(Shop.CHUNK);
      assertThat(ended.report().offers().getFirst().command())
          .isEqualTo("rollback run " + ended.run());
      assertThat(undo(shop, ended.run()).state()).isEqualTo(RunState.SUCCEEDED);
      assertThat(shop.fingerprints()).isEqualTo(before);
    }
  }

  @EachDatabase
  void afterAFailureInMidLoadWhatIsThereIsInTheLedgerAndUndoRestores(TestDatabase test) {
    try (Shop shop = Shop.withRows(test)) {
      Map<String, Fingerprint> before = shop.fingerprints();
      test.execute(
          "CREATE TRIGGER full_up BEFORE INSERT ON order_lines FOR EACH ROW IF NEW.id > 2500 THEN"
              + " SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the disk is full'; END IF");

      RunEvent.Ended ended = shop.seed(CLEARING);

      assertThat(ended.state()).isEqualTo(RunState.FAILED);
      assertThat(ended.report().headline()).contains("the disk is full");
      assertThat(test.number("SELECT COUNT(*) FROM order_lines")).isEqualTo(2000);
      assertThat(
              shop.bot(
                  "SELECT SUM(row_count) FROM BOT.ledger_chunk WHERE table_name = 'order_lines' AND kind = 'LOADED'"))
          .isEqualTo(2000);
      test.execute("DROP TRIGGER full_up");
      assertThat(undo(shop, ended.run()).state()).isEqualTo(RunState.SUCCEEDED);
      assertThat(shop.fingerprints()).isEqualTo(before);
    }
  }

  @EachDatabase
  void aZombieThatLostItsLeaseWritesNothingMore(TestDatabase test) {
    try (Shop shop = Shop.withRows(test)) {
      shop.listen(event -> {
        if (event instanceof RunEvent.Progress p && p.label().equals("orders") && p.done() > 0) {
          shop.leases().acquire("terp_seeding_global", new RunId(999));
        }
      });

      RunEvent.Ended ended = shop.seed(CLEARING);

      assertThat(ended.state()).isEqualTo(RunState.FAILED);
      assertThat(ended.report().headline()).contains("taken over the lock");
      assertThat(test.number("SELECT COUNT(*) FROM orders")).isEqualTo(Shop.CHUNK);
    }
  }

  @EachDatabase
  void aLostLockStopsTheRunBeforeItsNextChunk(TestDatabase test) {
    try (Shop shop = Shop.withRows(test)) {
      shop.listen(event -> {
        if (event instanceof RunEvent.Progress p && p.label().equals("orders") && p.done() > 0) {
          test.execute("KILL " + test.number("SELECT IS_USED_LOCK('terp_seeding_global')"));
        }
      });

      RunEvent.Ended ended = shop.seed(CLEARING);

      assertThat(ended.state()).isEqualTo(RunState.FAILED);
      assertThat(ended.report().headline()).contains("was lost because its connection broke");
      assertThat(test.number("SELECT COUNT(*) FROM orders")).isEqualTo(Shop.CHUNK);
    }
  }

  @EachDatabase
  void aRowThatComesInUnderARowToBeClearedStopsTheRunAndIsKept(TestDatabase test) {
    try (Shop shop = Shop.withRows(test)) {
      Map<String, Fingerprint> before = shop.fingerprints();
      AtomicBoolean once = new AtomicBoolean();
      shop.listen(event -> {
        if (event instanceof RunEvent.Progress p
            && p.label().equals("clearing")
            && test.number("SELECT COUNT(*) FROM notes WHERE client_id IS NOT NULL") == 0
            && once.compareAndSet(false, true)) {
          test.execute("INSERT INTO notes (id, client_id, body) VALUES (77, 10, 'new')");
        }
      });

      RunEvent.Ended ended = shop.seed(CLEARING);

      assertThat(ended.state()).isEqualTo(RunState.FAILED);
      assertThat(ended.report().headline()).startsWith("Somebody is writing to notes: 1 row");
      assertThat(test.text("SELECT body FROM notes WHERE id = 77")).isEqualTo("new");
      assertThat(undo(shop, ended.run()).state()).isEqualTo(RunState.SUCCEEDED);
      assertThat(test.text("SELECT body FROM notes WHERE id = 77")).isEqualTo("new");
      test.execute("DELETE FROM notes WHERE id = 77");
      assertThat(shop.fingerprints()).isEqualTo(before);
    }
  }

  @EachDatabase
  void aRowThatTakesAPlannedKeyStopsTheRunAndIsKept(TestDatabase test) {
    try (Shop shop = Shop.withRows(test)) {
      test.execute("DELETE FROM clients WHERE teri_code = 'REG0001'");
      AtomicBoolean once = new AtomicBoolean();
      shop.listen(event -> {
        if (event instanceof RunEvent.Progress p
            && p.label().equals("vendors")
            && once.compareAndSet(false, true)) {
          test.execute("INSERT INTO vendors (name) VALUES ('served by the counter')");
          test.execute("INSERT INTO vendors (id, name) VALUES (200, 'by hand')");
        }
      });

      RunEvent.Ended ended = shop.seed(new SeedSpec("large", 1, Clear.NO_CLEAR));

      assertThat(ended.state()).isEqualTo(RunState.FAILED);
      assertThat(test.number("SELECT id FROM vendors WHERE name LIKE 'served%'")).isEqualTo(441);
      assertThat(undo(shop, ended.run()).state()).isEqualTo(RunState.SUCCEEDED);
      assertThat(test.column("SELECT name FROM vendors ORDER BY id"))
          .containsExactly("Old Vendor", "by hand", "served by the counter");
    }
  }

  private static RunEvent.Ended undo(Shop shop, RunId run) {
    LedgerUndoing undoing =
        new LedgerUndoing(Shop.ENVIRONMENT, shop.access(), shop.store(), Clock.systemUTC());
    return shop.run("rollback run " + run, undoing.job(undoing.preview(run)), run);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
