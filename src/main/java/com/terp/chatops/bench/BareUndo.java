package com.terp.chatops.bench;

import com.terp.chatops.db.Database;
import com.terp.chatops.db.Identifier;
import com.terp.chatops.ledger.Sql;
import com.terp.chatops.run.ChatOpsException;
import com.terp.chatops.run.SqlCall;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Deleting and putting back without everything that makes an undo of it: ranges of keys alone. */
final class BareUndo {
  private static final int CHUNK = 10_000;
  private static final String COPY = "bare_";

  private final Database database;
  private final int connections;

  BareUndo(Database database, int connections) {
    this.database = database;
    this.connections = connections;
  }

  /** Copies all tables aside. */
  void copy() {
    for (String table : Scratch.TABLES) {
      String copy = Identifier.quote(COPY + table);
      String own = Identifier.quote(table);
      run("CREATE TABLE IF NOT EXISTS %s LIKE %s".formatted(copy, own));
      run("TRUNCATE TABLE " + copy);
      run("INSERT INTO %s SELECT * FROM %s".formatted(copy, own));
    }
  }

  /** Deletes all rows, children first, each range a transaction. */
  void delete() throws SQLException {
    for (String table : Scratch.TABLES.reversed()) {
      ranges("DELETE FROM %s WHERE id BETWEEN ? AND ?".formatted(Identifier.quote(table)), table);
    }
  }

  /** Puts the copies back, parents first, each range a transaction. */
  void restore() throws SQLException {
    for (String table : Scratch.TABLES) {
      ranges(
          "INSERT INTO %s SELECT * FROM %s WHERE id BETWEEN ? AND ?"
              .formatted(Identifier.quote(table), Identifier.quote(COPY + table)),
          COPY + table);
    }
  }

  private void ranges(String sql, String counted) throws SQLException {
    SqlCall<Long, RuntimeException> highest =
        c -> Sql.of("SELECT COALESCE(MAX(id), 0) FROM " + Identifier.quote(counted)).number(c);
    long last = database.read(highest);
    Queue<Long> starts = new ConcurrentLinkedQueue<>();
    for (long from = 1; from <= last; from += CHUNK) {
      starts.add(from);
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(connections)) {
      List<Future<Boolean>> all = new ArrayList<>();
      for (int i = 0; i < connections; i++) {
        all.add(threads.submit(() -> work(sql, starts)));
      }
      for (Future<Boolean> one : all) {
        one.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ChatOpsException("The bench was interrupted.", e);
    } catch (ExecutionException e) {
      throw new SQLException(e.getCause());
    }
  }

  private boolean work(String sql, Queue<Long> starts) throws SQLException {
    try (Connection connection = database.dedicated("bench")) {
      Long from = starts.poll();
      while (from != null) {
        Sql.of(sql, from, from + CHUNK - 1).update(connection);
        from = starts.poll();
      }
      return true;
    }
  }

  private void run(String sql) {
    SqlCall<Long, RuntimeException> call = c -> Sql.of(sql).update(c);
    database.read(call);
  }
}
