package com.terp.chatops.undo;

import com.terp.chatops.db.Identifier;
import com.terp.chatops.ledger.CopiedKeys;
import com.terp.chatops.ledger.LiveRows;
import com.terp.chatops.ledger.Sql;
import com.terp.chatops.schema.Column;
import com.terp.chatops.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Rows of a run beside the copies it kept of them. */
final class CopiedRows {
  private static final Set<String> EXACT =
      Set.of(
          "tinyint",
          "smallint",
          "mediumint",
          "int",
          "bigint",
          "decimal",
          "float",
          "double",
          "bit",
          "date",
          "time",
          "datetime",
          "timestamp",
          "year");

  private final Table table;
  private final CopiedKeys keys;
  private final LiveRows live;

  CopiedRows(Table table, CopiedKeys keys) {
    this.table = table;
    this.keys = keys;
    live = new LiveRows(table);
  }

  /** The keys of rows that are no longer as they were written. */
  List<String> edited(Connection connection) throws SQLException {
    return Sql.of("SELECT %s FROM %s".formatted(key("live"), editedOnes())).column(connection);
  }

  /** The rows that are no longer as they were written, under the name {@code live}, behind FROM. */
  String editedOnes() {
    String same =
        table.columns().stream()
            .filter(column -> !column.generated())
            .map(CopiedRows::same)
            .collect(Collectors.joining(" AND "));
    return "%s AS live JOIN %s AS kept ON %s WHERE NOT (%s)"
        .formatted(live.name(), keys.copy(), matched(), same);
  }

  /**
   * Makes the copies equal to what a statement of ours made of the rows.
   *
   * @param columns those that it changed
   * @param which the rows it was about, under the name {@code live}
   */
  void follow(Connection connection, List<String> columns, String which) throws SQLException {
    String set =
        columns.stream()
            .map(Identifier::quote)
            .map(column -> "kept.%s = live.%s".formatted(column, column))
            .collect(Collectors.joining(", "));
    String clocks =
        table.columns().stream()
            .filter(column -> !column.generated() && !columns.contains(column.name()))
            .filter(column -> Set.of("timestamp", "datetime").contains(column.type()))
            .map(column -> Identifier.quote(column.name()))
            .map(column -> ", kept.%s = kept.%s".formatted(column, column))
            .collect(Collectors.joining());
    Sql.of(
            "UPDATE %s AS kept JOIN %s AS live ON %s SET %s%s WHERE %s"
                .formatted(keys.copy(), live.name(), matched(), set, clocks, which))
        .update(connection);
  }

  /** The keys of rows that are no longer there. */
  List<String> gone(Connection connection) throws SQLException {
    return Sql.of(
            "SELECT %s FROM %s AS kept WHERE NOT EXISTS (SELECT 1 FROM %s AS live WHERE %s)"
                .formatted(key("kept"), keys.copy(), live.name(), matched()))
        .column(connection);
  }

  private String matched() {
    return same(table.identity());
  }

  /** True where a row, under the name {@code live}, has a copy's values, under {@code kept}. */
  static String same(List<String> columns) {
    return columns.stream()
        .map(Identifier::quote)
        .map(column -> "live.%s = kept.%s".formatted(column, column))
        .collect(Collectors.joining(" AND "));
  }

  /** Text is compared by its bytes: to a collation, a changed case is no change. */
  private static String same(Column column) {
    String name = Identifier.quote(column.name());
    return EXACT.contains(column.type())
        ? "live.%s <=> kept.%s".formatted(name, name)
        : "CAST(live.%s AS BINARY) <=> CAST(kept.%s AS BINARY)".formatted(name, name);
  }

  private String key(String alias) {
    return "CONCAT_WS('/', %s)"
        .formatted(
            table.identity().stream()
                .map(column -> readable(alias, column))
                .collect(Collectors.joining(", ")));
  }

  private String readable(String alias, String column) {
    String name = alias + "." + Identifier.quote(column);
    boolean bytes = table.column(column).map(Column::type).orElse("").contains("binary");
    return bytes ? "HEX(%s)".formatted(name) : name;
  }
}
