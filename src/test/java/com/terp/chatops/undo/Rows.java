package com.terp.chatops.undo;

import com.terp.chatops.db.Identifier;
import com.terp.chatops.schema.LiveSchema;
import com.terp.chatops.schema.SchemaReader;
import com.terp.chatops.schema.Table;
import com.terp.chatops.testing.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Every row of a small schema, byte for byte, by table and key. */
record Rows(LiveSchema schema, Map<String, Map<String, Map<String, @Nullable String>>> tables) {

  static Rows read(TestDatabase test) {
    try (Connection connection = test.connect()) {
      LiveSchema schema = SchemaReader.read(connection);
      Map<String, Map<String, Map<String, @Nullable String>>> tables = new TreeMap<>();
      for (Table table : schema.tables().values()) {
        tables.put(table.name(), rows(connection, table, Identifier.quote(table.name())));
      }
      return new Rows(schema, tables);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The rows of a copy somewhere else. */
  static Map<String, Map<String, @Nullable String>> rows(
      Connection connection, Table table, String from) throws SQLException {
    Map<String, Map<String, @Nullable String>> rows = new TreeMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT * FROM " + from)) {
      while (row.next()) {
        Map<String, @Nullable String> values = new HashMap<>();
        for (var column : table.columns()) {
          values.put(column.name(), row.getString(column.name()));
        }
        rows.put(row.getString(table.primaryKey().getFirst()), values);
      }
    }
    return rows;
  }

  Map<String, Map<String, @Nullable String>> of(String table) {
    return tables.getOrDefault(table, Map.of());
  }

  long count() {
    return tables.values().stream().mapToLong(Map::size).sum();
  }
}
