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

/**
 * Somebody who goes on working in the shop: clients, an order for each, a note and a task about it.
 */
final class Writer implements AutoCloseable {
  private static final int MOST = 3_000;

  private final TestDatabase test;
  private final CompletableFuture<List<Long>> written;
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
      for (int i = 0; i < MOST && !(enough && i > 0); i++) {
        try {
          keys.add(one(connection, i));
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
