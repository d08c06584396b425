package com.terp.chatops.schema;

import com.terp.chatops.schema.ForeignKey.OnDelete;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the foreign keys that lead into a schema from the others of the server, as far as the
 * account may see them.
 */
public final class OutsideKeys {
  private static final String POINTING =
      """
      SELECT TABLE_SCHEMA, TABLE_NAME, CONSTRAINT_NAME, COLUMN_NAME, REFERENCED_TABLE_NAME,
        REFERENCED_COLUMN_NAME
      FROM information_schema.KEY_COLUMN_USAGE
      WHERE REFERENCED_TABLE_SCHEMA = ? AND TABLE_SCHEMA <> ?
      ORDER BY TABLE_SCHEMA, TABLE_NAME, CONSTRAINT_NAME, ORDINAL_POSITION\
      """;

  /** Asked only where there is a key: joined to the other it takes MariaDB seconds. */
  private static final String RULE =
      """
      SELECT DELETE_RULE FROM information_schema.REFERENTIAL_CONSTRAINTS
      WHERE CONSTRAINT_SCHEMA = ? AND TABLE_NAME = ? AND CONSTRAINT_NAME = ?\
      """;

  private OutsideKeys() {}

  /** Those that lead into a schema, by schema and table. */
  public static List<OutsideKey> read(Connection connection, String schema) throws SQLException {
    Map<String, Parts> found = new LinkedHashMap<>();
    try (PreparedStatement statement = connection.prepareStatement(POINTING)) {
      statement.setString(1, schema);
      statement.setString(2, schema);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          String id = "%s.%s.%s".formatted(row.getString(1), row.getString(2), row.getString(3));
          Parts parts = found.get(id);
          if (parts == null) {
            parts =
                new Parts(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(5),
                    new ArrayList<>(),
                    new ArrayList<>());
            found.put(id, parts);
          }
          parts.columns.add(row.getString(4));
          parts.parentColumns.add(row.getString(6));
        }
      }
    }
    List<OutsideKey> keys = new ArrayList<>();
    for (Parts parts : found.values()) {
      keys.add(parts.key(rule(connection, parts)));
    }
    return List.copyOf(keys);
  }

  private record Parts(
      String schema,
      String table,
      String name,
      String parent,
      List<String> columns,
      List<String> parentColumns) {
    OutsideKey key(OnDelete rule) {
      return new OutsideKey(
          schema, new ForeignKey(name, table, columns, parent, parentColumns, rule));
    }
  }

  private static OnDelete rule(Connection connection, Parts parts) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(RULE)) {
      statement.setString(1, parts.schema);
      statement.setString(2, parts.table);
      statement.setString(3, parts.name);
      try (ResultSet row = statement.executeQuery()) {
        return switch (row.next() ? row.getString(1) : "") {
          case "CASCADE" -> OnDelete.CASCADE;
          case "SET NULL" -> OnDelete.SET_NULL;
          default -> OnDelete.RESTRICT;
        };
      }
    }
  }
}
