package com.terp.chatops.db;

import com.mysql.cj.jdbc.JdbcStatement;
import com.terp.chatops.run.ChatOpsException;
import com.terp.chatops.run.Words;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/**
 * LOAD DATA LOCAL from memory, on a connection of {@link Database#loader}. LOCAL means IGNORE to
 * the server: what strict mode would refuse is skipped or bent, with a warning. So anything but the
 * number of rows sent and no warning at all is a failure here.
 */
public final class LocalInfile {
  private LocalInfile() {}

  /** Whether the server takes files from its clients. */
  public static boolean allowed(Connection connection) throws SQLException {
    return number(connection, "SELECT @@local_infile") == 1;
  }

  /**
   * Sends rows within the transaction of the caller, who has to roll back when this throws.
   *
   * @param sql a LOAD DATA LOCAL statement; the file it names is never opened
   * @param rows what the server reads instead
   * @param count how many rows that is
   * @throws ChatOpsException if the server skipped or changed a row
   */
  public static void load(Connection connection, String sql, InputStream rows, long count)
      throws SQLException {
    try (Statement statement = connection.createStatement()) {
      long loaded = loaded(connection, statement, sql, new OnlyIoFailures(rows));
      // In this order: asking for the number makes MySQL forget the warnings themselves.
      Optional<String> warning = warning(connection);
      if (warning.isPresent()
          || loaded != count
          || number(connection, "SELECT @@warning_count") > 0) {
        throw new ChatOpsException(
            "The server did not take all of %s as they are%s. Nothing of that part was kept. Undo the run, and look at that column and its table."
                .formatted(Words.rows(count), warning.map(w -> ": " + w).orElse("")));
      }
    }
  }

  /**
   * A stream that fails leaves driver and server in the middle of a conversation, and the rows sent
   * by then in the transaction. So the connection is given up, which rolls them back.
   */
  private static long loaded(
      Connection connection, Statement statement, String sql, OnlyIoFailures rows)
      throws SQLException {
    statement.unwrap(JdbcStatement.class).setLocalInfileInputStream(rows);
    try {
      return statement.executeLargeUpdate(sql);
    } catch (SQLException e) {
      if (rows.failed) {
        connection.abort(Runnable::run);
      }
      throw e;
    } finally {
      neverAFile(connection);
    }
  }

  /**
   * Without a stream the driver would open whatever file the server asks for: the connection always
   * has one, empty between two loads.
   */
  static void neverAFile(Connection connection) throws SQLException {
    if (!connection.isClosed()) {
      try (Statement statement = connection.createStatement()) {
        statement
            .unwrap(JdbcStatement.class)
            .setLocalInfileInputStream(InputStream.nullInputStream());
      }
    }
  }

  private static Optional<String> warning(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SHOW WARNINGS LIMIT 1")) {
      return row.next() ? Optional.of(row.getString(3)) : Optional.empty();
    }
  }

  private static long number(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  /** Anything but an IOException would pass through the driver unhandled. */
  private static final class OnlyIoFailures extends InputStream {
    private final InputStream rows;
    private boolean failed;

    OnlyIoFailures(InputStream rows) {
      this.rows = rows;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      try {
        return rows.read(bytes, offset, length);
      } catch (IOException e) {
        failed = true;
        throw e;
      } catch (RuntimeException e) {
        failed = true;
        throw new IOException(e);
      }
    }
  }
}
