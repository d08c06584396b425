package com.terp.chatops.sandbox.standin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What TERP's health endpoint asks its database. */
final class DatabaseChecks implements AutoCloseable {
  private final String jdbcUrl;
  private @Nullable Connection kept;

  DatabaseChecks(String jdbcUrl) {
    this.jdbcUrl = jdbcUrl;
  }

  /** How long a query took; empty where it failed. */
  Optional<Duration> connect() {
    return timed("SELECT 1");
  }

  /** How long an empty transaction took; empty where it failed. */
  Optional<Duration> transaction() {
    return timed("SELECT 1 FOR UPDATE");
  }

  static ObjectNode json(Optional<Duration> took) {
    ObjectNode node = LoopbackHttp.JSON.createObjectNode();
    return took.map(time -> node.put("status", "ok").put("latencyMs", time.toMillis()))
        .orElseGet(() -> node.put("status", "error"));
  }

  /** Over a connection that is kept, as a pool does; anew where that is broken. */
  private synchronized Optional<Duration> timed(String sql) {
    long begun = System.nanoTime();
    for (int attempt = 0; attempt < 2; attempt++) {
      try {
        ask(sql);
        return Optional.of(Duration.ofNanos(System.nanoTime() - begun));
      } catch (SQLException failed) {
        boolean fresh = kept == null;
        forget();
        if (fresh) {
          break;
        }
      }
    }
    return Optional.empty();
  }

  private void ask(String sql) throws SQLException {
    Connection connection = kept;
    if (connection == null) {
      connection = DriverManager.getConnection(jdbcUrl);
      connection.setAutoCommit(false);
    }
    try (Statement statement = connection.createStatement()) {
      statement.setQueryTimeout(5);
      statement.execute(sql);
      connection.rollback();
      kept = connection;
    } catch (SQLException failed) {
      connection.close();
      throw failed;
    }
  }

  private void forget() {
    kept = null;
  }

  @Override
  public synchronized void close() {
    try (Connection last = kept) {
      kept = null;
    } catch (SQLException alreadyGone) {
      // That was the point.
    }
  }
}
