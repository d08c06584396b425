package com.terp.chatops.seed;

import com.terp.chatops.schema.LiveSchema;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Foreign keys that lead into cleared tables from other schemas of the server: the live schema does
 * not know them, so their rows could neither be counted nor copied.
 */
final class OtherSchemas {
  private static final String POINTING =
      """
      SELECT DISTINCT TABLE_SCHEMA, TABLE_NAME, REFERENCED_TABLE_NAME
      FROM information_schema.KEY_COLUMN_USAGE
      WHERE REFERENCED_TABLE_SCHEMA = ? AND TABLE_SCHEMA <> ?
      ORDER BY TABLE_SCHEMA, TABLE_NAME, REFERENCED_TABLE_NAME\
      """;

  private OtherSchemas() {}

  /**
   * What makes clearing impossible, one sentence each.
   *
   * @param touched tables that lose rows
   */
  static List<String> obstacles(Connection connection, LiveSchema schema, Set<String> touched)
      throws SQLException {
    List<String> obstacles = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(POINTING)) {
      statement.setString(1, schema.name());
      statement.setString(2, schema.name());
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          if (touched.contains(row.getString(3))) {
            obstacles.add(
                "Table %s of the schema %s points to %s; this bot does not look into that schema."
                    .formatted(row.getString(2), row.getString(1), row.getString(3)));
          }
        }
      }
    }
    return obstacles;
  }
}
