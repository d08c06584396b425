package com.terp.chatops.seed;

import com.terp.chatops.db.Identifier;
import com.terp.chatops.ledger.Sql;
import com.terp.chatops.schema.Table;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * What a table holds at a moment.
 *
 * @param maxKey the highest key, 0 where there is no row or none above 0
 * @param nextKey the key the server would hand out next; 1 above {@code maxKey} where it hands out
 *     none
 */
record TableNow(long rows, long maxKey, long nextKey) {

  /** Counts a table whose rows bring their keys along. */
  static TableNow counted(Connection connection, Table table) throws SQLException {
    return new TableNow(
        Sql.of("SELECT COUNT(*) FROM " + Identifier.quote(table.name())).number(connection), 0, 0);
  }

  /** Looks at a table with a whole number as its key. */
  static TableNow of(Connection connection, Table table) throws SQLException {
    String sql =
        "SELECT COUNT(*), COALESCE(MAX(%s), 0) FROM %s"
            .formatted(
                Identifier.quote(table.primaryKey().getFirst()), Identifier.quote(table.name()));
    try (PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet row = statement.executeQuery()) {
      row.next();
      long max = Math.max(0, row.getLong(2));
      return new TableNow(row.getLong(1), max, Math.max(max + 1, autoIncrement(connection, table)));
    }
  }

  /** The server's counter, or 1 where the table has none. */
  static long autoIncrement(Connection connection, Table table) throws SQLException {
    String sql =
        """
        SELECT COALESCE(AUTO_INCREMENT, 1) FROM information_schema.TABLES
        WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = ?\
        """;
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, table.name());
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? row.getLong(1) : 1;
      }
    }
  }
}
