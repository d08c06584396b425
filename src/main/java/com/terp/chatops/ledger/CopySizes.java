package com.terp.chatops.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/**
 * How much room rows take on the server, as far as it says: its own estimates, indexes included.
 */
public final class CopySizes {
  private CopySizes() {}

  /** Bytes that a number of a table's rows take, estimated from all of them. */
  public static long of(Connection connection, String table, long rows) throws SQLException {
    String sql =
        """
        SELECT (COALESCE(DATA_LENGTH, 0) + COALESCE(INDEX_LENGTH, 0))
          / GREATEST(COALESCE(TABLE_ROWS, 0), 1)
        FROM information_schema.TABLES WHERE TABLE_SCHEMA = ? AND TABLE_NAME = ?\
        """;
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, connection.getCatalog());
      statement.setString(2, table);
      try (ResultSet row = statement.executeQuery()) {
        // A table of a few rows has a page of 16 KiB; no row takes as much as that.
        return row.next() ? (long) (Math.min(row.getDouble(1), 8_192) * rows) : 0;
      }
    }
  }

  /** Bytes of every table whose name begins so, in a schema, by its name. */
  public static Map<String, Long> of(Connection connection, String schema, String beginning)
      throws SQLException {
    String sql =
        """
        SELECT TABLE_NAME, COALESCE(DATA_LENGTH, 0) + COALESCE(INDEX_LENGTH, 0)
        FROM information_schema.TABLES WHERE TABLE_SCHEMA = ? AND LEFT(TABLE_NAME, ?) = ?\
        """;
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, schema);
      statement.setInt(2, beginning.length());
      statement.setString(3, beginning);
      try (ResultSet row = statement.executeQuery()) {
        Map<String, Long> bytes = new HashMap<>();
        while (row.next()) {
          bytes.put(row.getString(1), row.getLong(2));
        }
        return Map.copyOf(bytes);
      }
    }
  }
}
