package com.terp.chatops.undo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.terp.chatops.ledger.Books;
import com.terp.chatops.ledger.KeptRows.Kind;
import com.terp.chatops.ledger.Sql;
import com.terp.chatops.run.RefusedException;
import com.terp.chatops.run.Report.Offer;
import com.terp.chatops.run.RunEvent;
import com.terp.chatops.run.RunId;
import com.terp.chatops.run.RunState;
import com.terp.chatops.run.SqlCall;
import com.terp.chatops.schema.SchemaReader;
import com.terp.chatops.schema.Table;
import com.terp.chatops.seed.LiveSeeding;
import com.terp.chatops.seed.SeedSpec;
import com.terp.chatops.seed.SeedSpec.Clear;
import com.terp.chatops.seed.Shop;
import com.terp.chatops.testing.EachDatabase;
import com.terp.chatops.testing.TestDatabase;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/**
 * Undoing with {@code keep}: nothing people made is lost, and nothing of ours stays without need.
 */
class KeepIT {
  private static final int WORLDS = 6;

  /** What people do to a shop that was seeded; each takes two numbers. */
  private static final List<String> DEEDS =
      List.of(
          "UPDATE clients SET name = 'edited' WHERE id = %1$d",
          "UPDATE orders SET due = '2031-01-01' WHERE id = %1$d",
          "UPDATE order_lines SET quantity = 9 WHERE id = %2$d",
          "UPDATE orders SET converted_from_order_id = NULL WHERE id = %2$d",
          "DELETE FROM order_lines WHERE id = %2$d",
          "INSERT INTO notes (client_id, body) SELECT id, 'theirs' FROM clients WHERE id = %1$d",
          "INSERT INTO notes (parent_note_id, body) SELECT MAX(id), 'on a note' FROM (SELECT id FROM notes) n",
          "INSERT INTO note_pictures (code, note_id) SELECT UUID(), MAX(id) FROM notes",
          "INSERT INTO tasks (title, order_id) SELECT 't', id FROM orders WHERE id = %2$d",
          "INSERT INTO contracts (client_id) SELECT id FROM clients WHERE id = %1$d",
          "INSERT INTO orders (order_number, client_id, converted_from_order_id, status, items, total) SELECT CONCAT('THEIRS-', UUID_SHORT() %% 100000), c.id, o.id, 'PAID', '[]', 1 FROM clients c, orders o WHERE c.id = %1$d AND o.id = %2$d",
          "INSERT INTO order_lines (order_id, quantity, line_total) SELECT id, 1, 1 FROM orders WHERE id = %2$d",
          "INSERT INTO vendors (name) SELECT 'Old Vendor' FROM users WHERE id = 1 AND NOT EXISTS (SELECT 1 FROM vendors WHERE name = 'Old Vendor')",
          "INSERT INTO clients (teri_code, name, created_by) SELECT 'OLD0002', 'taken', MIN(id) FROM users WHERE NOT EXISTS (SELECT 1 FROM clients WHERE teri_code = 'OLD0002')");

  @EachDatabase
  void whatPeopleChangedOrUseStaysWithItsAncestorsAndAllElseIsAsBefore(TestDatabase test) {
    long rows = 0;
    long kept = 0;
    long leftOut = 0;
    try (Shop shop = Shop.withRows(test)) {
      for (int world = 0; world < WORLDS; world++) {
        if (world > 0) {
          shop.refill();
        }
        test.execute("DELETE FROM clients WHERE teri_code = 'REG0001'");
        if (world % 4 == 1) {
          // So that people's numbers are numbers the seed uses again.
          test.execute(
              "UPDATE orders SET converted_from_order_id = NULL; UPDATE order_lines SET id = id - 4; INSERT INTO clients (id, teri_code, name, created_by) VALUES (2, 'OLD0009', 'two', 1); INSERT INTO orders (id, order_number, client_id, status, items, total) VALUES (4, 'OLD-9', 2, 'PAID', '[]', 1); INSERT INTO tasks (title, order_id) VALUES ('on four', 4)");
        }
        Rows before = Rows.read(test);
        RunEvent.Ended seeded =
            shop.seed(new SeedSpec("light", 1, world % 3 == 2 ? Clear.NO_CLEAR : Clear.CLEAR));
        assertThat(seeded.state()).as(seeded.report().toString()).isEqualTo(RunState.SUCCEEDED);
        Rows after = Rows.read(test);
        people(test, new Random(world));
        Rows edited = Rows.read(test);
        KeepOracle oracle =
            new KeepOracle(
                before, after, edited, KeepOracle.cleared(test, before, seeded.run().value()));

        LedgerUndoing undoing = world % 2 == 0 ? undoing(shop) : UndoingInParts.of(shop);
        UndoPreview preview = undoing.preview(seeded.run(), UndoMode.KEEP);
        assertThat(Rows.read(test).tables()).isEqualTo(edited.tables());
        RunEvent.Ended undone = shop.run("rollback", undoing.job(preview), seeded.run());

        assertThat(undone.state()).as(undone.report().toString()).isEqualTo(RunState.SUCCEEDED);
        Rows left = Rows.read(test);
        assertThat(left.tables()).as("world %d", world).isEqualTo(oracle.expected());
        assertThat(undoing.kept().getOrDefault(seeded.run(), 0L))
            .isEqualTo(preview.kept() + preview.leftOut());
        rows += left.count();
        kept += preview.kept();
        leftOut += preview.leftOut();
      }
    }
    System.out.printf(
        "keep: %d worlds, %d rows compared, %d of ours kept, %d copies not put back%n",
        WORLDS, rows, kept, leftOut);
  }

  private static void people(TestDatabase test, Random random) {
    int deeds = 2 + random.nextInt(7);
    for (int i = 0; i < deeds; i++) {
      String deed = DEEDS.get(random.nextInt(DEEDS.size()));
      long first =
          Long.parseLong(test.text("SELECT MIN(id) FROM clients WHERE teri_code LIKE 'REG%'"));
      long order =
          Long.parseLong(test.text("SELECT MIN(id) FROM orders WHERE order_number LIKE 'ORD%'"));
      test.execute(deed.formatted(first + random.nextInt(4), order + random.nextInt(12)));
    }
  }

  @EachDatabase
  void rowsOfAnotherSchemaAreSeenAndKept(TestDatabase test) {
    String other = "`%s_other`".formatted(test.botSchema());
    try (Shop shop = Shop.withRows(test)) {
      RunId run = shop.seed(new SeedSpec("light", 1, Clear.CLEAR)).run();
      test.execute(
          "CREATE DATABASE %1$s; CREATE TABLE %1$s.cards (id INT PRIMARY KEY, client INT, CONSTRAINT cards_client FOREIGN KEY (client) REFERENCES %2$s.clients (id) ON DELETE CASCADE); INSERT INTO %1$s.cards VALUES (1, 2), (2, NULL)"
              .formatted(other, "`" + shop.database().schema() + "`"));

      UndoPreview preview = undoing(shop).preview(run);
      assertThat(preview.obstacles())
          .containsExactly(
              new Obstacle.Dependent(
                  other.replace("`", "") + ".cards", "client", "clients", 1, List.of()));
      assertThat(UndoReport.of(preview).offers())
          .extracting(Offer::command)
          .containsExactly("rollback run %s keep".formatted(run));

      UndoPreview keep = undoing(shop).preview(run, UndoMode.KEEP);
      RunEvent.Ended undone = shop.run("rollback", undoing(shop).job(keep), run);
      assertThat(undone.report().headline())
          .startsWith("Run %s is undone except 2 rows kept".formatted(run));
      assertThat(test.number("SELECT COUNT(*) FROM %s.cards".formatted(other))).isEqualTo(2);
      assertThat(test.number("SELECT COUNT(*) FROM clients WHERE id = 2")).isEqualTo(1);
    } finally {
      test.execute("DROP DATABASE IF EXISTS " + other);
    }
  }

  /** What the first undo meant to leave behind is taken back by the second one. */
  @EachDatabase
  void whatAnUndoThatStoppedHadNotComeToIsLookedAtAnew(TestDatabase test) {
    try (Shop shop = Shop.withRows(test)) {
      Rows before = Rows.read(test);
      RunId run = shop.seed(new SeedSpec("light", 1, Clear.CLEAR)).run();
      Books books = Books.of(test.botSchema(), Clock.systemUTC());
      SqlCall<Long, RuntimeException> stopped =
          c -> {
            Table vendors = SchemaReader.read(c).table("vendors");
            Trail trail = Trail.read(c, books, run);
            String copy = books.snapshots().name(trail.taken("vendors").getFirst());
            return books.kept().add(c, run, Kind.STAYS, vendors, "v", Sql.of("vendors AS v"))
                + books.kept().add(c, run, Kind.LEFT_OUT, vendors, "k", Sql.of(copy + " AS k"));
          };
      assertThat(shop.database().tx(stopped)).isGreaterThan(1);

      UndoPreview preview = undoing(shop).preview(run, UndoMode.KEEP);
      assertThat(preview.tables()).allMatch(table -> table.keep() == 0 && table.leaveOut() == 0);
      RunEvent.Ended undone =
          shop.run("rollback", undoing(shop).job(undoing(shop).preview(run)), run);

      assertThat(undone.state()).as(undone.report().toString()).isEqualTo(RunState.SUCCEEDED);
      assertThat(Rows.read(test).tables()).isEqualTo(before.tables());
      assertThat(test.number("SELECT COUNT(*) FROM `%s`.ledger_kept".formatted(test.botSchema())))
          .isZero();
    }
  }

  @EachDatabase
  void aCopyThatWasChangedIsNotPutBack(TestDatabase test) {
    changedCopy(test, bot -> test.execute("UPDATE %s SET name = 'forged'".formatted(bot)));
  }

  private static void changedCopy(TestDatabase test, Consumer<String> change) {
    try (Shop shop = Shop.withRows(test)) {
      RunId run = shop.seed(new SeedSpec("light", 1, Clear.CLEAR)).run();
      String bot = "`%s`".formatted(test.botSchema());
      String copy =
          test.text(
              "SELECT snapshot_table FROM %s.ledger_snapshot WHERE table_name = 'vendors' AND kind = 'CLEARED'"
                  .formatted(bot));
      change.accept(bot + "." + copy);

      UndoPreview preview = undoing(shop).preview(run, UndoMode.KEEP);

      assertThat(preview.obstacles()).containsExactly(new Obstacle.CopyChanged("vendors", copy));
      RunEvent.Ended ended = shop.run("rollback", undoing(shop).job(preview), run);
      assertThat(ended.state()).isEqualTo(RunState.FAILED);
      assertThat(ended.report().body().toString()).contains("is not as it was made");
    }
  }

  @EachDatabase
  void clearingIsRefusedWherePeoplesRowsHangOnWhatWouldGo(TestDatabase test) {
    try (Shop shop = Shop.withRows(test)) {
      LiveSeeding careful = shop.careful(Shop.PROFILES);

      assertThatThrownBy(() -> careful.plan(new SeedSpec("light", 1, Clear.CLEAR)))
          .isInstanceOfSatisfying(
              RefusedException.class,
              refused ->
                  assertThat(refused.report().body().toString())
                      .contains(
                          "2 rows of notes, which no run of this bot wrote, hang on clients",
                          "1 row of tasks, which no run of this bot wrote, hang on orders"));
      assertThat(careful.plan(new SeedSpec("light", 1, Clear.WITH_DEPENDENTS)).cleared())
          .isPositive();
      test.execute(
          "DELETE FROM notes WHERE client_id IS NOT NULL; UPDATE tasks SET order_id = NULL");
      assertThat(careful.plan(new SeedSpec("light", 1, Clear.CLEAR)).cleared()).isPositive();
    }
  }

  private static LedgerUndoing undoing(Shop shop) {
    return new LedgerUndoing(Shop.ENVIRONMENT, shop.access(), shop.store(), Clock.systemUTC());
  }
}
