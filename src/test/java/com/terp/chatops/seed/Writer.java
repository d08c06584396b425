package com.terp.chatops.seed;

import com.terp.chatops.testing.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Somebody who goes on working in the shop: clients, an order for each, a note and a task about it;
 * goes back to what they wrote before and changes it, or takes it away again.
 */
final class Writer implements AutoCloseable {
  private static final int MOST = 3_000;

  private final TestDatabase test;
  private final CompletableFuture<List<Long>> written;
  private final AtomicLong changes = new AtomicLong();
  private final AtomicLong deletions = new AtomicLong();
  private volatile boolean enough;

  private Writer(TestDatabase test) {
    this.test = test;
    this.written = CompletableFuture.supplyAsync(this::write);
  }

  static Writer start(TestDatabase test) {
    return new Writer(test);
  }

  /** Stops, and gives the keys of all clients that were committed. */
  List<Long> stop() {
    enough = true;
    return written.join();
  }

  private List<Long> write() {
    List<Long> keys = new ArrayList<>();
    try (Connection connection = test.connect()) {
      connection.setAutoCommit(false);
      for (int i = 0; i < MOST && !(enough && !keys.isEmpty()); i++) {
        try {
          keys.add(one(connection, i));
          if (i % 3 == 1) {
            change(connection, keys.get(i / 2 % keys.size()));
          }
          if (i % 5 == 4) {
            delete(connection, keys.getLast());
            keys.removeLast();
          }
        } catch (SQLException e) {
          connection.rollback();
        }
      }
      return keys;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static long one(Connection connection, int n) throws SQLException {
    String name = "W%d-%d".formatted(n, System.identityHashCode(connection));
    long client =
        insert(
            connection,
            "INSERT INTO clients (teri_code, name, created_by) VALUES (?, 'w', 1)",
            name);
    long order =
        insert(
            connection,
            "INSERT INTO orders (order_number, client_id, status, items, total) VALUES (?, %d, 'PAID', '[]', 1)"
                .formatted(client),
            name);
    insert(
        connection, "INSERT INTO notes (body, client_id) VALUES (?, %d)".formatted(client), name);
    insert(connection, "INSERT INTO tasks (title, order_id) VALUES (?, %d)".formatted(order), name);
    connection.commit();
    return client;
  }

  /** What they wrote stays recognisable: names are the same in all four tables. */
  private void change(Connection connection, long client) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(
          "UPDATE clients SET email = CONCAT(teri_code, '@example.com') WHERE id = " + client);
      statement.executeUpdate("UPDATE orders SET total = 2 WHERE client_id = " + client);
    }
    connection.commit();
    changes.incrementAndGet();
  }

  private void delete(Connection connection, long client) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(
          "DELETE t FROM tasks t JOIN orders o ON o.id = t.order_id WHERE o.client_id = " + client);
      statement.executeUpdate("DELETE FROM clients WHERE id = " + client);
    }
    connection.commit();
    deletions.incrementAndGet();
  }

  /** What was done, for people. */
  String said() {
    return "%d clients with order, note and task inserted and kept, %d changed, %d deleted again"
        .formatted(written.join().size(), changes.get(), deletions.get());
  }

  private static long insert(Connection connection, String sql, String value) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(sql, Statement.RETURN_GENERATED_KEYS)) {
      statement.setString(1, value);
      statement.executeUpdate();
      try (ResultSet keys = statement.getGeneratedKeys()) {
        keys.next();
        return keys.getLong(1);
      }
    }
  }

  @Override
  public void close() {
    stop();
  }
}
