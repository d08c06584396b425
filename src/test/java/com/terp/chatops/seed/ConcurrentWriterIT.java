package com.terp.chatops.seed;

import static org.assertj.core.api.Assertions.assertThat;

import com.terp.chatops.run.Report;
import com.terp.chatops.run.RunEvent;
import com.terp.chatops.run.RunId;
import com.terp.chatops.run.RunState;
import com.terp.chatops.seed.SeedSpec.Clear;
import com.terp.chatops.testing.EachDatabase;
import com.terp.chatops.testing.TestDatabase;
import com.terp.chatops.undo.LedgerUndoing;
import com.terp.chatops.undo.UndoingInParts;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

class ConcurrentWriterIT {
  @EachDatabase
  void nothingOfAWriterIsLostWhileASeedAddsAndIsUndone(TestDatabase test) {
    try (Shop shop = Shop.withRows(test)) {
      test.execute("DELETE FROM clients WHERE teri_code = 'REG0001'");
      String old = oldRows(test);
      AtomicReference<Writer> writer = startWhen(shop, "users");

      RunEvent.Ended seeded = shop.seed(new SeedSpec("large", 1, Clear.NO_CLEAR));
      List<Long> during = writer.get().stop();
      assertThat(seeded.state()).as(seeded.report().toString()).isEqualTo(RunState.SUCCEEDED);
      assertKept(test, during);

      Writer later = Writer.start(test);
      RunEvent.Ended undone = undo(shop, seeded.run(), UndoingInParts.of(shop));
      List<Long> after = later.stop();

      assertThat(undone.state()).as(undone.report().toString()).isEqualTo(RunState.SUCCEEDED);
      assertThat(undone.report().outcome()).isEqualTo(Report.Outcome.GOOD);
      assertKept(test, during);
      assertKept(test, after);
      assertThat(oldRows(test)).isEqualTo(old);
      assertThat(
              test.number(
                  "SELECT (SELECT COUNT(*) FROM clients WHERE teri_code LIKE 'REG%') + (SELECT COUNT(*) FROM orders WHERE order_number LIKE 'ORD%') + (SELECT COUNT(*) FROM vendors WHERE name LIKE 'Vendor%')"))
          .isZero();
      System.out.printf(
          "adding: while seeding %s; while undoing %s; none of ours left%n",
          writer.get().said(), later.said());
    }
  }

  @EachDatabase
  void nothingOfAWriterIsLostWhileASeedClearsAndIsUndone(TestDatabase test) {
    try (Shop shop = Shop.withRows(test)) {
      String old = oldRows(test);
      AtomicReference<Writer> writer = startWhen(shop, "clearing");

      RunEvent.Ended seeded = shop.seed(new SeedSpec("large", 1, Clear.CLEAR));
      List<Long> during = writer.get().stop();
      if (seeded.state() == RunState.FAILED) {
        assertThat(seeded.report().headline()).startsWith("Somebody is writing to ");
      }
      assertKept(test, during);

      LedgerUndoing undoing =
          new LedgerUndoing(Shop.ENVIRONMENT, shop.access(), shop.store(), Clock.systemUTC());
      if (!undoing.undoable().isEmpty()) {
        Writer later = Writer.start(test);
        RunEvent.Ended undone = undo(shop, seeded.run(), undoing);
        List<Long> after = later.stop();
        assertThat(undone.state()).as(undone.report().toString()).isEqualTo(RunState.SUCCEEDED);
        assertKept(test, after);
        System.out.printf(
            "clearing: while seeding %s; while undoing %s%n", writer.get().said(), later.said());
      }
      assertKept(test, during);
      assertThat(oldRows(test)).isEqualTo(old);
    }
  }

  private static AtomicReference<Writer> startWhen(Shop shop, String step) {
    AtomicReference<Writer> writer = new AtomicReference<>();
    shop.listen(event -> {
      if (event instanceof RunEvent.Progress p && p.label().equals(step) && writer.get() == null) {
        writer.set(Writer.start(shop.test()));
      }
    });
    return writer;
  }

  private static RunEvent.Ended undo(Shop shop, RunId run, LedgerUndoing undoing) {
    return shop.run("rollback run " + run, undoing.job(undoing.preview(run)), run);
  }

  private static void assertKept(TestDatabase test, List<Long> clients) {
    assertThat(clients).isNotEmpty();
    String keys = clients.toString().replace('[', '(').replace(']', ')');
    String sql =
        """
        SELECT COUNT(*) FROM clients c
        JOIN orders o ON o.client_id = c.id AND o.order_number = c.teri_code
        JOIN notes n ON n.client_id = c.id AND n.body = c.teri_code
        JOIN tasks t ON t.order_id = o.id AND t.title = c.teri_code
        WHERE c.id IN\s\
        """
            + keys;
    assertThat(test.number(sql)).isEqualTo(clients.size());
  }

  /** The rows from before everything, in one text. */
  private static String oldRows(TestDatabase test) {
    return List.of(
            test.column(
                "SELECT CONCAT_WS('|', id, teri_code, name, email, created_by, updated_at, total_spent) FROM clients WHERE id <= 90 ORDER BY id"),
            test.column(
                "SELECT CONCAT_WS('|', id, order_number, client_id, converted_from_order_id, total) FROM orders WHERE id <= 22 ORDER BY id"),
            test.column(
                "SELECT CONCAT_WS('|', id, client_id, parent_note_id, body, at) FROM notes WHERE id <= 3 ORDER BY id"),
            test.column("SELECT CONCAT_WS('|', code, note_id) FROM note_pictures ORDER BY code"),
            test.column(
                "SELECT CONCAT_WS('|', id, order_id, updated_at) FROM tasks WHERE id <= 2 ORDER BY id"))
        .toString();
  }
}
