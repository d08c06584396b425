package com.terp.chatops.sandbox.standin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;

/** What TERP's health endpoint asks its database. */
final class DatabaseChecks {
  private final String jdbcUrl;

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

  private Optional<Duration> timed(String sql) {
    long begun = System.nanoTime();
    try (Connection connection = DriverManager.getConnection(jdbcUrl);
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.setQueryTimeout(5);
      statement.execute(sql);
      connection.rollback();
      return Optional.of(Duration.ofNanos(System.nanoTime() - begun));
    } catch (SQLException failed) {
      return Optional.empty();
    }
  }
}
