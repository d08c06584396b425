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
      JdbcStatement local = statement.unwrap(JdbcStatement.class);
      local.setLocalInfileInputStream(new OnlyIoFailures(rows));
      long loaded;
      try {
        loaded = statement.executeLargeUpdate(sql);
      } finally {
        neverAFile(connection);
      }
      long warnings = number(connection, "SELECT @@warning_count");
      if (warnings > 0 || loaded != count) {
        throw new ChatOpsException(
            "The server took %s of %s as they are%s. Nothing of that part was kept. Undo the run, and look at that column and its table."
                .formatted(
                    Math.max(0, Math.min(loaded, count - warnings)),
                    Words.rows(count),
                    first(connection)));
      }
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

  private static String first(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SHOW WARNINGS LIMIT 1")) {
      return row.next() ? ": " + row.getString(3) : "";
    }
  }

  private static long number(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  /** Anything but an IOException would leave the connection in the middle of a conversation. */
  private static final class OnlyIoFailures extends InputStream {
    private final InputStream rows;

    OnlyIoFailures(InputStream rows) {
      this.rows = rows;
    }

    @Override
    public int read() throws IOException {
      try {
        return rows.read();
      } catch (RuntimeException e) {
        throw new IOException(e);
      }
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      try {
        return rows.read(bytes, offset, length);
      } catch (RuntimeException e) {
        throw new IOException(e);
      }
    }
  }
}
