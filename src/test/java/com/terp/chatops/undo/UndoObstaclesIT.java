package com.terp.chatops.undo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.terp.chatops.run.RefusedException;
import com.terp.chatops.run.Report.Outcome;
import com.terp.chatops.run.RunEvent;
import com.terp.chatops.run.RunId;
import com.terp.chatops.run.RunState;
import com.terp.chatops.schema.Fingerprint;
import com.terp.chatops.seed.SeedSpec;
import com.terp.chatops.seed.SeedSpec.Clear;
import com.terp.chatops.seed.Shop;
import com.terp.chatops.testing.EachDatabase;
import com.terp.chatops.testing.TestDatabase;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

class UndoObstaclesIT {
  private static final SeedSpec CLEARING = new SeedSpec("light", 1, Clear.CLEAR);
  private static final SeedSpec ADDING = new SeedSpec("light", 1, Clear.NO_CLEAR);

  @EachDatabase
  void editedAndVanishedRowsBlockTheUndoAndAreNamed(TestDatabase test) {
    try (Shop shop = Shop.withRows(test)) {
      RunId run = shop.seed(CLEARING).run();
      test.execute(
          "UPDATE orders SET due = '2031-01-01' WHERE id IN (3, 7);DELETE FROM order_lines WHERE id = 5");
      Map<String, Fingerprint> before = shop.fingerprints();

      UndoPreview preview = undoing(shop).preview(run);

      assertThat(preview.obstacles())
          .containsExactlyInAnyOrder(
              new Obstacle.Edited("orders", 2, List.of("3", "7")),
              new Obstacle.Gone("order_lines", 1, List.of("5")));
      RunEvent.Ended ended = shop.run("rollback", undoing(shop).job(preview), run);
      assertThat(ended.state()).isEqualTo(RunState.FAILED);
      assertThat(ended.report().outcome()).isEqualTo(Outcome.REFUSED);
      assertThat(ended.report().body().toString())
          .contains("2 rows of orders were changed since (keys 3, 7)");
      assertThat(shop.fingerprints()).isEqualTo(before);
    }
  }

  @EachDatabase
  void aTableThatWasDroppedSinceHidesNoOtherRun(TestDatabase test) {
    try (Shop shop = Shop.withRows(test)) {
      RunId whole = shop.seed(CLEARING).run();
      RunId part = shop.seed(CLEARING).run();
      assertThat(undoing(shop).undoable()).extracting(Undoable::run).containsExactly(part, whole);
      test.execute(
          "UPDATE `%s`.ledger_chunk SET table_name = 'gone' WHERE run_id = %s LIMIT 1"
              .formatted(test.botSchema(), part));

      assertThat(undoing(shop).undoable()).extracting(Undoable::run).containsExactly(whole);
      assertThatThrownBy(() -> undoing(shop).preview(part)).hasMessageContaining("no table gone");
    }
  }

  @EachDatabase
  void rowsOfOthersThatHangOnTheRunsRowsBlockTheUndo(TestDatabase test) {
    try (Shop shop = Shop.withRows(test)) {
      RunId run = shop.seed(CLEARING).run();
      test.execute(
          "INSERT INTO notes (id, client_id) VALUES (41, 2), (42, 2);"
              + "INSERT INTO tasks (id, title, order_id) VALUES (50, 't', 4);"
              + "INSERT INTO contracts (id, client_id) VALUES (60, 1)");

      assertThat(undoing(shop).preview(run).obstacles())
          .containsExactlyInAnyOrder(
              new Obstacle.Dependent("notes", "client_id", "clients", 2, List.of("41", "42")),
              new Obstacle.Dependent("tasks", "order_id", "orders", 1, List.of("50")),
              new Obstacle.Dependent("contracts", "client_id", "clients", 1, List.of("60")));
    }
  }

  @EachDatabase
  void rowsEditedBetweenPreviewAndUndoAreKept(TestDatabase test) {
    try (Shop shop = Shop.withRows(test)) {
      RunId run = shop.seed(CLEARING).run();
      UndoPreview preview = undoing(shop).preview(run);
      assertThat(preview.clear()).isTrue();
      test.execute("INSERT INTO notes (client_id, body) VALUES (2, 'mine')");
      Map<String, Fingerprint> before = shop.fingerprints();

      RunEvent.Ended ended = shop.run("rollback", undoing(shop).job(preview), run);

      assertThat(ended.report().outcome()).isEqualTo(Outcome.REFUSED);
      assertThat(shop.fingerprints()).isEqualTo(before);
    }
  }

  @EachDatabase
  void aLaterRunThatTookTheRowsAwayHasToBeUndoneFirst(TestDatabase test) {
    try (Shop shop = Shop.withRows(test)) {
      Map<String, Fingerprint> before = shop.fingerprints();
      RunId first = shop.seed(CLEARING).run();
      RunId second = shop.seed(CLEARING).run();

      assertThat(undoing(shop).preview(first).obstacles())
          .singleElement()
          .isInstanceOfSatisfying(
              Obstacle.Later.class, later -> assertThat(later.run()).isEqualTo(second));
      assertThat(undoing(shop).undoable())
          .extracting(Undoable::run, Undoable::first)
          .containsExactly(tuple(second, Optional.empty()), tuple(first, Optional.of(second)));

      assertThat(undo(shop, second).state()).isEqualTo(RunState.SUCCEEDED);
      assertThat(undo(shop, first).state()).isEqualTo(RunState.SUCCEEDED);
      assertThat(shop.fingerprints()).isEqualTo(before);
      assertThat(undoing(shop).undoable()).isEmpty();
      assertThatThrownBy(() -> undoing(shop).preview(first))
          .isInstanceOf(RefusedException.class)
          .hasMessageContaining("undone already");
    }
  }

  @EachDatabase
  void aLaterRunThatBuildsOnReferenceRowsHasToBeUndoneFirst(TestDatabase test) {
    try (Shop shop = Shop.withRows(test)) {
      test.execute("DELETE FROM clients WHERE teri_code = 'REG0001'");
      RunId first = shop.seed(ADDING).run();
      test.execute(
          "UPDATE clients SET teri_code = CONCAT('X', id) WHERE teri_code LIKE 'REG%';"
              + "UPDATE orders SET order_number = CONCAT('X', id) WHERE order_number LIKE 'ORD%';"
              + "UPDATE vendors SET name = CONCAT('X', id) WHERE name LIKE 'Vendor%'");
      RunEvent.Ended second = shop.seed(ADDING);
      assertThat(second.state()).as(second.report().toString()).isEqualTo(RunState.SUCCEEDED);

      assertThat(undoing(shop).preview(first).obstacles())
          .containsExactly(new Obstacle.Later(second.run(), "users"));
    }
  }

  @EachDatabase
  void rowsThatNoLongerFitWhereTheyWereAreNamed(TestDatabase test) {
    try (Shop shop = Shop.withRows(test)) {
      RunId run = shop.seed(CLEARING).run();
      test.execute(
          "INSERT INTO clients (teri_code, name, created_by) VALUES ('OLD0002', 'taken', 1);"
              + "UPDATE users SET id = 70 WHERE id = 7 AND NOT EXISTS (SELECT 1 FROM clients WHERE created_by = 7)");

      assertThat(undoing(shop).preview(run).obstacles())
          .containsExactlyInAnyOrder(
              new Obstacle.Unrestorable("clients", 1, "their teri_code is taken by now"),
              new Obstacle.Unrestorable(
                  "clients", 2, "the rows of users they belong to (created_by) are gone by now"));
    }
  }

  @EachDatabase
  void anUndoThatStoppedGoesOnWhereItWas(TestDatabase test) {
    try (Shop shop = Shop.withRows(test)) {
      Map<String, Fingerprint> before = shop.fingerprints();
      RunId run = shop.seed(new SeedSpec("large", 1, Clear.CLEAR)).run();
      AtomicBoolean once = new AtomicBoolean();
      shop.listen(event -> {
        if (event instanceof RunEvent.Progress p
            && p.label().equals("rows taken back")
            && p.done() > 4_500
            && once.compareAndSet(false, true)) {
          shop.cancel(p.run());
        }
      });

      LedgerUndoing undoing = UndoingInParts.of(shop);
      RunEvent.Ended stopped = shop.run("rollback", undoing.job(undoing.preview(run)), run);
      assertThat(stopped.state()).isEqualTo(RunState.CANCELLED);
      assertThat(shop.store().find(run).orElseThrow().state()).isEqualTo(RunState.SUCCEEDED);
      assertThat(undoing.undoable()).singleElement().extracting(Undoable::run).isEqualTo(run);

      RunEvent.Ended ended = shop.run("rollback", undoing.job(undoing.preview(run)), run);
      assertThat(ended.state()).as(ended.report().toString()).isEqualTo(RunState.SUCCEEDED);
      assertThat(shop.fingerprints()).isEqualTo(before);
    }
  }

  @EachDatabase
  void aRowThatComesInUnderOneToBeTakenBackStopsTheUndoAndIsKept(TestDatabase test) {
    try (Shop shop = Shop.withRows(test)) {
      Map<String, Fingerprint> before = shop.fingerprints();
      RunId run = shop.seed(CLEARING).run();
      atFirstProgress(shop, "INSERT INTO notes (id, client_id, body) VALUES (77, 2, 'new')");

      LedgerUndoing undoing = UndoingInParts.of(shop);
      RunEvent.Ended ended = shop.run("rollback", undoing.job(undoing.preview(run)), run);

      assertThat(ended.state()).isEqualTo(RunState.FAILED);
      assertThat(ended.report().headline()).contains("added 1 rows to notes that hang on clients");
      assertThat(test.text("SELECT body FROM notes WHERE id = 77")).isEqualTo("new");
      test.execute("DELETE FROM notes WHERE id = 77");
      assertThat(undo(shop, run).state()).isEqualTo(RunState.SUCCEEDED);
      assertThat(shop.fingerprints()).isEqualTo(before);
    }
  }

  @EachDatabase
  void aRowEditedWhileTheRunIsTakenBackStopsTheUndoAndIsKept(TestDatabase test) {
    try (Shop shop = Shop.withRows(test)) {
      RunId run = shop.seed(CLEARING).run();
      atFirstProgress(shop, "UPDATE clients SET name = 'mine' WHERE id = 2");

      LedgerUndoing undoing = UndoingInParts.of(shop);
      RunEvent.Ended ended = shop.run("rollback", undoing.job(undoing.preview(run)), run);

      assertThat(ended.state()).isEqualTo(RunState.FAILED);
      assertThat(test.text("SELECT name FROM clients WHERE id = 2")).isEqualTo("mine");
    }
  }

  private static void atFirstProgress(Shop shop, String sql) {
    AtomicBoolean once = new AtomicBoolean();
    shop.listen(event -> {
      if (event instanceof RunEvent.Progress p
          && p.label().equals("rows taken back")
          && p.done() > 0
          && once.compareAndSet(false, true)) {
        shop.test().execute(sql);
      }
    });
  }

  @EachDatabase
  void rowsOthersAddedMeanwhileAreKeptAndSaid(TestDatabase test) {
    try (Shop shop = Shop.withRows(test)) {
      RunId run = shop.seed(CLEARING).run();
      test.execute("INSERT INTO vendors (name) VALUES ('theirs')");

      RunEvent.Ended ended = undo(shop, run);

      assertThat(ended.report().outcome()).isEqualTo(Outcome.GOOD);
      assertThat(ended.report().body().toString())
          .contains("vendors: as before, and 1 row that others added since, kept");
      assertThat(test.column("SELECT name FROM vendors ORDER BY id"))
          .containsExactly("Old Vendor", "theirs");
    }
  }

  private static LedgerUndoing undoing(Shop shop) {
    return new LedgerUndoing(Shop.ENVIRONMENT, shop.access(), shop.store(), Clock.systemUTC());
  }

  private static RunEvent.Ended undo(Shop shop, RunId run) {
    LedgerUndoing undoing = undoing(shop);
    return shop.run("rollback run " + run, undoing.job(undoing.preview(run)), run);
  }
}
