package com.terp.chatops.schema;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads {@link TableFacts}: one query per kind, in each server's own dialect. */
final class FactsReader {
  /** MySQL keeps a table's name apart from its checks. */
  private static final String MYSQL_CHECKS =
      """
      SELECT t.TABLE_NAME, c.CONSTRAINT_NAME, c.CHECK_CLAUSE
      FROM information_schema.CHECK_CONSTRAINTS c
      JOIN information_schema.TABLE_CONSTRAINTS t
        ON t.CONSTRAINT_SCHEMA = c.CONSTRAINT_SCHEMA AND t.CONSTRAINT_NAME = c.CONSTRAINT_NAME
      WHERE c.CONSTRAINT_SCHEMA = ? AND t.CONSTRAINT_TYPE = 'CHECK' AND t.ENFORCED = 'YES'
      ORDER BY t.TABLE_NAME, c.CONSTRAINT_NAME\
      """;

  private static final String MARIADB_CHECKS =
      """
      SELECT TABLE_NAME, CONSTRAINT_NAME, CHECK_CLAUSE FROM information_schema.CHECK_CONSTRAINTS
      WHERE CONSTRAINT_SCHEMA = ? ORDER BY TABLE_NAME, CONSTRAINT_NAME\
      """;

  private static final String EXPRESSIONS =
      """
      SELECT TABLE_NAME, COLUMN_NAME, GENERATION_EXPRESSION FROM information_schema.COLUMNS
      WHERE TABLE_SCHEMA = ? AND GENERATION_EXPRESSION IS NOT NULL AND GENERATION_EXPRESSION <> ''\
      """;

  private static final String PREFIXES =
      """
      SELECT TABLE_NAME, INDEX_NAME, COLUMN_NAME, SUB_PART FROM information_schema.STATISTICS
      WHERE TABLE_SCHEMA = ? AND NON_UNIQUE = 0 AND SUB_PART IS NOT NULL\
      """;

  /** Only MySQL has keys over expressions. */
  private static final String FUNCTIONAL =
      """
      SELECT TABLE_NAME, INDEX_NAME, COALESCE(EXPRESSION, CONCAT('`', COLUMN_NAME, '`'))
      FROM information_schema.STATISTICS s
      WHERE TABLE_SCHEMA = ? AND NON_UNIQUE = 0 AND EXISTS (
        SELECT 1 FROM information_schema.STATISTICS o WHERE o.TABLE_SCHEMA = s.TABLE_SCHEMA
          AND o.TABLE_NAME = s.TABLE_NAME AND o.INDEX_NAME = s.INDEX_NAME
          AND o.EXPRESSION IS NOT NULL)
      ORDER BY TABLE_NAME, INDEX_NAME, SEQ_IN_INDEX\
      """;

  private static final String DEFAULTS =
      """
      SELECT TABLE_NAME, COLUMN_NAME, COLUMN_DEFAULT FROM information_schema.COLUMNS
      WHERE TABLE_SCHEMA = ? AND COLUMN_DEFAULT IS NOT NULL
        AND EXTRA NOT LIKE '%DEFAULT_GENERATED%'\
      """;

  private static final String PARTITIONS =
      """
      SELECT TABLE_NAME, PARTITION_METHOD, PARTITION_EXPRESSION, PARTITION_DESCRIPTION
      FROM information_schema.PARTITIONS
      WHERE TABLE_SCHEMA = ? AND PARTITION_DESCRIPTION IS NOT NULL
      ORDER BY TABLE_NAME, PARTITION_ORDINAL_POSITION, SUBPARTITION_ORDINAL_POSITION\
      """;

  private final Connection connection;
  private final String schema;
  private final boolean mariaDb;
  private final Map<String, List<TableFacts.Check>> checks = new HashMap<>();
  private final Map<String, SortedMap<String, String>> expressions = new HashMap<>();
  private final Map<String, SortedMap<String, SortedMap<String, Integer>>> prefixes =
      new HashMap<>();
  private final Map<String, SortedMap<String, List<String>>> functional = new HashMap<>();
  private final Map<String, Map<String, String>> defaults = new HashMap<>();
  private final SortedMap<String, Partitions> partitions = new TreeMap<>();

  FactsReader(Connection connection, String schema) throws SQLException {
    this.connection = connection;
    this.schema = schema;
    mariaDb = connection.getMetaData().getDatabaseProductVersion().contains("MariaDB");
  }

  /**
   * Reads the facts of all tables.
   *
   * @param json the columns MariaDB holds as text with a check
   */
  Map<String, TableFacts> read(Iterable<String> tables, JsonColumns json) throws SQLException {
    each(mariaDb ? MARIADB_CHECKS : MYSQL_CHECKS, row -> check(row, json));
    each(EXPRESSIONS, row -> in(expressions, row).put(row.getString(2), printed(row)));
    each(
        PREFIXES,
        row ->
            in(prefixes, row)
                .computeIfAbsent(row.getString(2), i -> new TreeMap<>())
                .put(row.getString(3), row.getInt(4)));
    if (!mariaDb) {
      each(
          FUNCTIONAL,
          row ->
              in(functional, row)
                  .computeIfAbsent(row.getString(2), i -> new ArrayList<>())
                  .add(printed(row)));
    }
    each(DEFAULTS, this::plainDefault);
    each(PARTITIONS, this::partition);
    partitions.forEach((table, of) ->
        of.condition().ifPresent(c -> add(table, new TableFacts.Check("PARTITION BY", c))));
    Map<String, TableFacts> facts = new TreeMap<>();
    for (String table : tables) {
      facts.put(table, facts(table));
    }
    return facts;
  }

  private TableFacts facts(String table) {
    return new TableFacts(
        checks.getOrDefault(table, List.of()),
        expressions.getOrDefault(table, new TreeMap<>()),
        prefixes.getOrDefault(table, new TreeMap<>()),
        functional.getOrDefault(table, new TreeMap<>()),
        defaults.getOrDefault(table, Map.of()));
  }

  private void check(ResultSet row, JsonColumns json) throws SQLException {
    String table = row.getString(1);
    String clause = printed(row);
    if (!json.isOwn(table, clause)) {
      add(table, new TableFacts.Check(row.getString(2), clause));
    }
  }

  private void add(String table, TableFacts.Check check) {
    checks.computeIfAbsent(table, t -> new ArrayList<>()).add(check);
  }

  private void partition(ResultSet row) throws SQLException {
    String method = row.getString(2);
    String expression = row.getString(3);
    partitions
        .computeIfAbsent(row.getString(1), table -> Partitions.by(method, expression))
        .add(row.getString(4));
  }

  private String printed(ResultSet row) throws SQLException {
    String text = row.getString(3);
    return SqlText.unescaped(mariaDb ? text : SqlText.decodedOnce(text));
  }

  private void plainDefault(ResultSet row) throws SQLException {
    String value = row.getString(3);
    boolean quoted = mariaDb && value.length() > 1 && value.startsWith("'");
    if (mariaDb && !quoted && !value.matches("-?[0-9.]+")) {
      return;
    }
    defaults
        .computeIfAbsent(row.getString(1), t -> new HashMap<>())
        .put(
            row.getString(2),
            quoted ? value.substring(1, value.length() - 1).replace("''", "'") : value);
  }

  private static <V> SortedMap<String, V> in(Map<String, SortedMap<String, V>> all, ResultSet row)
      throws SQLException {
    return all.computeIfAbsent(row.getString(1), t -> new TreeMap<>());
  }

  private void each(String sql, RowReader reader) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, schema);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          reader.read(row);
        }
      }
    }
  }

  private interface RowReader {
    void read(ResultSet row) throws SQLException;
  }
}
