package com.terp.chatops.run;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * How one process of the bot shows the others that it lives: a named lock of the server, which is
 * freed the moment its process dies. A heartbeat alone could not tell a dead process from a slow
 * one.
 */
public final class Presence implements AutoCloseable {
  private static final int LONGEST = 50;

  /** A host that vanished without a word is noticed after this long. */
  private static final int SILENCE_SECONDS = 90;

  /** So long a network may swallow a question before all housekeeping waits for it. */
  private static final int ANSWER_MILLIS = 10_000;

  private final Transactions transactions;
  private final String instance;
  private @Nullable Connection connection;

  /**
   * @param instance unique to the process, at most 50 characters
   */
  public Presence(Transactions transactions, String instance) {
    if (instance.isEmpty() || instance.length() > LONGEST) {
      throw new IllegalArgumentException("an instance has 1 to 50 characters: " + instance);
    }
    this.transactions = transactions;
    this.instance = instance;
  }

  public String instance() {
    return instance;
  }

  Transactions transactions() {
    return transactions;
  }

  /** Shows or keeps showing that this process lives; connects anew where the connection broke. */
  synchronized void renew() {
    try {
      if (connection == null || !answers(connection)) {
        close();
        connection = connect();
      }
    } catch (SQLException e) {
      throw new ChatOpsException("Cannot show the other processes that this one lives.", e);
    }
  }

  /** Whether a process lives, by its lock. */
  boolean lives(String other) {
    return transactions.read(c -> number(c, "SELECT IS_USED_LOCK(?) IS NOT NULL", other)) == 1;
  }

  private Connection connect() throws SQLException {
    Connection fresh = transactions.dedicated("presence");
    try (Statement statement = fresh.createStatement()) {
      fresh.setNetworkTimeout(Runnable::run, ANSWER_MILLIS);
      statement.execute("SET SESSION wait_timeout = " + SILENCE_SECONDS);
      if (number(fresh, "SELECT COALESCE(GET_LOCK(?, 5), 0)", instance) != 1) {
        // The connection before is still open at the server; it gives up soon, and we come again.
        throw new SQLException("the presence lock of this process is still taken");
      }
      return fresh;
    } catch (SQLException e) {
      fresh.close();
      throw e;
    }
  }

  private boolean answers(Connection current) {
    try {
      return number(current, "SELECT IS_USED_LOCK(?) = CONNECTION_ID()", instance) == 1;
    } catch (SQLException e) {
      return false;
    }
  }

  private static long number(Connection c, String sql, String instance) throws SQLException {
    try (PreparedStatement statement = c.prepareStatement(sql)) {
      statement.setString(1, "terp_chatops:" + instance);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  /** Leaves; never throws. */
  @Override
  public synchronized void close() {
    try {
      if (connection != null) {
        connection.close();
      }
    } catch (SQLException e) {
      // A broken connection has freed its lock already.
    }
    connection = null;
  }
}
