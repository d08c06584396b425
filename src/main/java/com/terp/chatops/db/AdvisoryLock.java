package com.terp.chatops.db;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;

/**
 * A named lock of the server, freed when its connection ends. The name is server-wide: TERP's
 * scripts take the same one, so that they and the bot exclude each other.
 */
public final class AdvisoryLock {
  /** The name TERP's own seeding takes. */
  public static final String SEEDING = "terp_seeding_global";

  /**
   * A machine that vanishes closes no socket: the server ends a session this long silent, and with
   * it the lock. Longer than any phase of a run that asks nothing of this connection.
   */
  private static final int FORGOTTEN_AFTER_SECONDS = 1200;

  private final Database database;
  private final String name;

  public AdvisoryLock(Database database, String name) {
    this.database = database;
    this.name = name;
  }

  public String name() {
    return name;
  }

  /** Takes the lock on a connection of its own, without waiting; empty if somebody holds it. */
  public Optional<Held> tryAcquire() {
    return tryAcquire(Duration.ZERO);
  }

  /** Takes the lock on a connection of its own; empty if somebody holds it for that long. */
  public Optional<Held> tryAcquire(Duration patience) {
    Connection connection = database.dedicated("lock");
    try (Statement session = connection.createStatement()) {
      session.execute("SET SESSION wait_timeout = " + FORGOTTEN_AFTER_SECONDS);
      String sql = "SELECT COALESCE(GET_LOCK(?, %d), 0)".formatted(patience.toSeconds());
      if (answer(connection, sql) == 1) {
        return Optional.of(new Held(connection));
      }
      connection.close();
      return Optional.empty();
    } catch (SQLException e) {
      throw closing(connection, e);
    }
  }

  /** Who holds it, as far as the server lets us see; empty if nobody does. */
  public Optional<LockHolder> holder() {
    return database.read(c -> {
      long id = answer(c, "SELECT COALESCE(IS_USED_LOCK(?), 0)");
      return id == 0 ? Optional.empty() : Optional.of(process(c, id));
    });
  }

  private static LockHolder process(Connection connection, long id) throws SQLException {
    String sql = "SELECT user, host, time FROM information_schema.processlist WHERE id = ?";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setLong(1, id);
      try (ResultSet row = statement.executeQuery()) {
        return row.next()
            ? new LockHolder(id, row.getString(1), row.getString(2), row.getLong(3))
            : new LockHolder(id, null, null, null);
      }
    }
  }

  private long answer(Connection connection, String sql) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, name);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  private RuntimeException closing(Connection connection, SQLException first) {
    try {
      connection.close();
    } catch (SQLException second) {
      first.addSuppressed(second);
    }
    return database.explain(first);
  }

  /** The lock in our hands, until closed or until its connection breaks. */
  public final class Held implements AutoCloseable {
    private final Connection connection;

    private Held(Connection connection) {
      this.connection = connection;
    }

    /** Whether the server still agrees; false also where its connection broke. */
    public synchronized boolean stillHeld() {
      try {
        return answer(connection, "SELECT COALESCE(IS_USED_LOCK(?) = CONNECTION_ID(), 0)") == 1;
      } catch (SQLException e) {
        return false;
      }
    }

    /** Frees the lock by ending its connection; never throws. */
    @Override
    public void close() {
      try {
        connection.close();
      } catch (SQLException e) {
        // A broken connection has freed the lock already.
      }
    }
  }
}
