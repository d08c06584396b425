package com.terp.chatops.db;

import com.terp.chatops.run.ChatOpsException;
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
   * it the lock. Every chunk asks it, but a proof over large tables has none; and whoever takes a
   * run over ends its sessions without waiting for this.
   */
  private static final int FORGOTTEN_AFTER_SECONDS = 3600;

  private static final int NO_SUCH_THREAD = 1094;
  private static final int NOT_THE_OWNER = 1095;

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
    String sql =
        """
        SELECT l.user, l.host, l.time, l.command, LEFT(COALESCE(l.info, l.state, ''), 200),
          (SELECT COUNT(*) FROM information_schema.processlist o
           WHERE o.id <> l.id AND o.id <> CONNECTION_ID() AND o.command <> 'Sleep'
             AND o.user = l.user AND COALESCE(o.db, '') = COALESCE(l.db, '')
             AND SUBSTRING_INDEX(o.host, ':', 1) = SUBSTRING_INDEX(l.host, ':', 1))
        FROM information_schema.processlist l WHERE l.id = ?\
        """;
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setLong(1, id);
      try (ResultSet row = statement.executeQuery()) {
        return new LockHolder(
            id, row.next() ? session(row) : null, Account.current(connection).toString());
      }
    }
  }

  private static LockHolder.Session session(ResultSet row) throws SQLException {
    boolean waits = "Sleep".equals(row.getString(4));
    return new LockHolder.Session(
        row.getString(1),
        row.getString(2),
        Duration.ofSeconds(Math.max(0, row.getLong(3))),
        waits ? null : row.getString(5).strip(),
        row.getInt(6));
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

  /**
   * Ends a session of the server, whoever's it is; one that has ended already is none.
   *
   * @throws ChatOpsException where our account may not
   */
  public static void kill(Connection connection, long id) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("KILL CONNECTION " + id);
    } catch (SQLException e) {
      if (e.getErrorCode() == NOT_THE_OWNER) {
        throw new ChatOpsException(
            "Connection %d belongs to another database user, and mine may not end it. Ask the database's administrator to run KILL %d, or to allow it: GRANT CONNECTION_ADMIN ON *.* TO %s (on MariaDB CONNECTION ADMIN)."
                .formatted(id, id, Account.current(connection)),
            e);
      }
      if (e.getErrorCode() != NO_SUCH_THREAD) {
        throw e;
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

    /** The session that holds it; for asking the server about it, not for work. */
    public Connection connection() {
      return connection;
    }

    /** Whether the server still agrees; false also where its connection broke. */
    public synchronized boolean stillHeld() {
      try {
        return answer(connection, "SELECT COALESCE(IS_USED_LOCK(?) = CONNECTION_ID(), 0)") == 1;
      } catch (SQLException e) {
        return false;
      }
    }

    /** Frees the lock and ends its connection; never throws. */
    @Override
    public synchronized void close() {
      // A server ends a connection when it gets to it: whoever asks next would still see it held.
      try (connection) {
        answer(connection, "SELECT COALESCE(RELEASE_LOCK(?), 0)");
      } catch (SQLException e) {
        // A broken connection has freed the lock already.
      }
    }
  }
}
