package com.terp.chatops.run;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which sessions of the server are a run's. The server's own list does not tell, and where a
 * process is frozen somebody else has to end its sessions. Thread-safe.
 */
public final class RunSessions {
  private final Transactions transactions;

  public RunSessions(Transactions transactions) {
    this.transactions = transactions;
  }

  /**
   * A session of a run.
   *
   * @param connection the server's connection id
   */
  public record Session(long connection, RunId run, Instant openedAt) {}

  /**
   * Records a session, and forgets those of earlier runs.
   *
   * @param connection the session itself
   * @return its connection id
   */
  public long opened(Connection connection, RunId run) throws SQLException {
    long id = connectionId(connection);
    transactions.tx(c -> {
      try (PreparedStatement old =
              c.prepareStatement("DELETE FROM %s WHERE run_id < ?".formatted(table()));
          PreparedStatement insert =
              c.prepareStatement(
                  """
                  INSERT INTO %s (connection_id, run_id, opened_at)
                  VALUES (?, ?, UTC_TIMESTAMP(6))
                  ON DUPLICATE KEY UPDATE run_id = VALUES(run_id), opened_at = VALUES(opened_at)\
                  """
                      .formatted(table()))) {
        old.setLong(1, run.value());
        old.executeUpdate();
        insert.setLong(1, id);
        insert.setLong(2, run.value());
        return insert.executeUpdate();
      }
    });
    return id;
  }

  /** Whose session that is; empty where it is none of a run since the server started. */
  public Optional<Session> of(long connection) {
    return find("connection_id = ?", connection).stream().findFirst();
  }

  /** All sessions of a run since the server started, whether they have ended or not. */
  public List<Session> of(RunId run) {
    return find("run_id = ?", run.value());
  }

  /** When the process that runs it last showed itself; empty for a run there is not. */
  public Optional<Instant> heartbeat(RunId run) {
    String sql = "SELECT heartbeat_at FROM %s WHERE id = ?".formatted(table("run"));
    return transactions.read(c -> {
      try (PreparedStatement statement = c.prepareStatement(sql)) {
        statement.setLong(1, run.value());
        try (ResultSet row = statement.executeQuery()) {
          return row.next() ? Optional.of(instant(row, 1)) : Optional.empty();
        }
      }
    });
  }

  /** The server counts its connections from 1 again after a restart. */
  private List<Session> find(String condition, long value) {
    String sql =
        """
        SELECT connection_id, run_id, opened_at FROM %s
        WHERE %s AND opened_at >= UTC_TIMESTAMP(6) - INTERVAL ? SECOND ORDER BY connection_id\
        """
            .formatted(table(), condition);
    return transactions.read(c -> {
      try (PreparedStatement statement = c.prepareStatement(sql)) {
        statement.setLong(1, value);
        statement.setLong(2, uptime(c));
        try (ResultSet rows = statement.executeQuery()) {
          List<Session> sessions = new ArrayList<>();
          while (rows.next()) {
            sessions.add(
                new Session(rows.getLong(1), new RunId(rows.getLong(2)), instant(rows, 3)));
          }
          return List.copyOf(sessions);
        }
      }
    });
  }

  private static long uptime(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SHOW GLOBAL STATUS LIKE 'Uptime'")) {
      row.next();
      return row.getLong(2);
    }
  }

  private static long connectionId(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT CONNECTION_ID()")) {
      row.next();
      return row.getLong(1);
    }
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    return SqlValues.instant(row.getObject(column, LocalDateTime.class));
  }

  private String table() {
    return table("run_session");
  }

  private String table(String name) {
    return "`" + transactions.botSchema().replace("`", "``") + "`.`" + name + "`";
  }
}
