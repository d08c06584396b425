package com.terp.chatops.schema;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads information_schema: one query per kind of thing, never one per table. Levels out where
 * MySQL and MariaDB tell the same thing differently.
 */
public final class SchemaReader {
  private static final String COLUMNS =
      """
      SELECT c.TABLE_NAME, c.COLUMN_NAME, c.DATA_TYPE, c.COLUMN_TYPE, c.IS_NULLABLE,
        c.COLUMN_DEFAULT IS NOT NULL, c.EXTRA, c.CHARACTER_MAXIMUM_LENGTH, c.NUMERIC_PRECISION,
        c.NUMERIC_SCALE, COALESCE(c.GENERATION_EXPRESSION, '')
      FROM information_schema.COLUMNS c
      JOIN information_schema.TABLES t
        ON t.TABLE_SCHEMA = c.TABLE_SCHEMA AND t.TABLE_NAME = c.TABLE_NAME
      WHERE c.TABLE_SCHEMA = ? AND t.TABLE_SCHEMA = ? AND t.TABLE_TYPE = 'BASE TABLE'
      ORDER BY c.TABLE_NAME, c.ORDINAL_POSITION\
      """;

  private static final String UNIQUE_KEYS =
      """
      SELECT TABLE_NAME, INDEX_NAME, COLUMN_NAME
      FROM information_schema.STATISTICS
      WHERE TABLE_SCHEMA = ? AND NON_UNIQUE = 0 AND COLUMN_NAME IS NOT NULL
      ORDER BY TABLE_NAME, INDEX_NAME, SEQ_IN_INDEX\
      """;

  private static final String DELETE_RULES =
      """
      SELECT TABLE_NAME, CONSTRAINT_NAME, DELETE_RULE
      FROM information_schema.REFERENTIAL_CONSTRAINTS
      WHERE CONSTRAINT_SCHEMA = ?\
      """;

  private static final String FOREIGN_KEYS =
      """
      SELECT TABLE_NAME, CONSTRAINT_NAME, COLUMN_NAME, REFERENCED_TABLE_NAME,
        REFERENCED_COLUMN_NAME
      FROM information_schema.KEY_COLUMN_USAGE
      WHERE TABLE_SCHEMA = ? AND REFERENCED_TABLE_SCHEMA = ?
      ORDER BY TABLE_NAME, CONSTRAINT_NAME, ORDINAL_POSITION\
      """;

  private final Connection connection;
  private final String schema;

  private SchemaReader(Connection connection, String schema) {
    this.connection = connection;
    this.schema = schema;
  }

  /** Reads the connection's current schema. */
  public static LiveSchema read(Connection connection) throws SQLException {
    return read(connection, connection.getCatalog());
  }

  /** Reads a schema by its name; empty if there is none of that name. */
  public static LiveSchema read(Connection connection, String schema) throws SQLException {
    return new SchemaReader(connection, schema).read();
  }

  private LiveSchema read() throws SQLException {
    JsonColumns json = new JsonColumns(connection, schema).read();
    Map<String, List<Column>> columns = columns(json);
    Map<String, TableFacts> facts =
        new FactsReader(connection, schema).read(columns.keySet(), json);
    Map<String, Map<String, List<String>>> unique = uniqueKeys();
    Map<String, List<ForeignKey>> foreign = foreignKeys(columns);
    Map<String, Table> tables = new TreeMap<>();
    columns.forEach((name, own) -> {
      Map<String, List<String>> keys = new TreeMap<>(unique.getOrDefault(name, Map.of()));
      keys.keySet().removeAll(facts.getOrDefault(name, TableFacts.NONE).functional().keySet());
      List<String> primary = keys.remove("PRIMARY");
      List<ForeignKey> leaving = foreign.getOrDefault(name, List.of());
      tables.put(name, new Table(name, own, primary == null ? List.of() : primary, keys, leaving));
    });
    return new LiveSchema(schema, tables, facts);
  }

  private Map<String, List<Column>> columns(JsonColumns json) throws SQLException {
    Map<String, List<Column>> columns = new LinkedHashMap<>();
    each(
        COLUMNS,
        row ->
            columns
                .computeIfAbsent(row.getString(1), t -> new ArrayList<>())
                .add(column(row, json)),
        schema,
        schema);
    return columns;
  }

  private static Column column(ResultSet row, JsonColumns json) throws SQLException {
    String name = row.getString(2);
    boolean isJson = json.contains(row.getString(1), name);
    String type = isJson ? "json" : row.getString(3).toLowerCase(Locale.ROOT);
    String fullType = isJson ? "json" : ColumnType.withoutDisplayWidth(row.getString(4));
    boolean nullable = row.getString(5).equals("YES");
    String extra = row.getString(7).toLowerCase(Locale.ROOT);
    return new Column(
        name,
        type,
        fullType,
        nullable,
        nullable || row.getBoolean(6),
        extra.contains("auto_increment"),
        !row.getString(11).isEmpty(),
        isJson ? null : row.getObject(8, Long.class),
        row.getObject(9, Integer.class),
        row.getObject(10, Integer.class),
        ColumnType.values(fullType));
  }

  private Map<String, Map<String, List<String>>> uniqueKeys() throws SQLException {
    Map<String, Map<String, List<String>>> keys = new HashMap<>();
    each(
        UNIQUE_KEYS,
        row ->
            keys.computeIfAbsent(row.getString(1), t -> new TreeMap<>())
                .computeIfAbsent(row.getString(2), i -> new ArrayList<>())
                .add(row.getString(3)),
        schema);
    return keys;
  }

  private Map<String, List<ForeignKey>> foreignKeys(Map<String, List<Column>> tables)
      throws SQLException {
    Map<String, String> rules = new HashMap<>();
    each(
        DELETE_RULES,
        row -> rules.put(row.getString(1) + '\0' + row.getString(2), row.getString(3)),
        schema);
    Map<String, Map<String, ForeignKey>> keys = new HashMap<>();
    each(
        FOREIGN_KEYS,
        row -> {
          String child = row.getString(1);
          String name = row.getString(2);
          String rule = rules.getOrDefault(child + '\0' + name, "RESTRICT");
          ForeignKey part =
              new ForeignKey(
                  name,
                  child,
                  List.of(row.getString(3)),
                  spelled(row.getString(4), tables),
                  List.of(row.getString(5)),
                  onDelete(rule));
          keys.computeIfAbsent(child, t -> new TreeMap<>()).merge(name, part, SchemaReader::joined);
        },
        schema,
        schema);
    Map<String, List<ForeignKey>> lists = new HashMap<>();
    keys.forEach((table, byName) -> lists.put(table, List.copyOf(byName.values())));
    return lists;
  }

  /** A server on a file system that ignores case gives referenced names in lower case. */
  private static String spelled(String table, Map<String, List<Column>> tables) {
    if (tables.containsKey(table)) {
      return table;
    }
    return tables.keySet().stream().filter(table::equalsIgnoreCase).findFirst().orElse(table);
  }

  private static ForeignKey.OnDelete onDelete(String rule) {
    return switch (rule) {
      case "CASCADE" -> ForeignKey.OnDelete.CASCADE;
      case "SET NULL" -> ForeignKey.OnDelete.SET_NULL;
      default -> ForeignKey.OnDelete.RESTRICT;
    };
  }

  private static ForeignKey joined(ForeignKey one, ForeignKey next) {
    List<String> columns = new ArrayList<>(one.columns());
    columns.addAll(next.columns());
    List<String> parents = new ArrayList<>(one.parentColumns());
    parents.addAll(next.parentColumns());
    return new ForeignKey(one.name(), one.child(), columns, one.parent(), parents, one.onDelete());
  }

  private interface RowReader {
    void read(ResultSet row) throws SQLException;
  }

  private void each(String sql, RowReader reader, String... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setString(i + 1, values[i]);
      }
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          reader.read(row);
        }
      }
    }
  }
}
