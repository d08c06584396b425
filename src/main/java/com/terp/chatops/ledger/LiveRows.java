package com.terp.chatops.ledger;

import com.terp.chatops.db.Identifier;
import com.terp.chatops.schema.Column;
import com.terp.chatops.schema.Table;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The pieces of SQL that copying rows of a table needs; every name is the live schema's. */
public final class LiveRows {
  private static final Set<String> CLOCKS = Set.of("timestamp", "datetime");

  private static final Set<String> RANGED =
      Set.of("tinyint", "smallint", "mediumint", "int", "bigint", "char", "varchar");

  private final Table table;

  public LiveRows(Table table) {
    this.table = table;
  }

  /** The table's name, quoted. */
  public String name() {
    return Identifier.quote(table.name());
  }

  /**
   * Whether rows can be taken by ranges of their key: it is one column, and its text says all of
   * it.
   */
  public boolean ranged() {
    return table.onlyKey().map(column -> RANGED.contains(column.type())).orElse(false);
  }

  /** The columns that tell the rows apart, qualified. */
  public String identity() {
    return table.identity().stream()
        .map(column -> Identifier.quote(table.name(), column))
        .collect(Collectors.joining(", "));
  }

  /** True where the row and its copy with an alias are the same row. */
  public String sameRow(String alias) {
    return table.identity().stream()
        .map(column ->
            "%s = %s.%s"
                .formatted(Identifier.quote(table.name(), column), alias, Identifier.quote(column)))
        .collect(Collectors.joining(" AND "));
  }

  /** The primary key of one column, qualified. */
  public String key() {
    return Identifier.quote(table.name(), table.primaryKey().getFirst());
  }

  /** All columns a row can be written with, separated by commas. */
  public String columns() {
    return columns("");
  }

  /** The same with an alias in front of each. */
  public String columns(String alias) {
    String prefix = alias.isEmpty() ? "" : alias + ".";
    return table.columns().stream()
        .filter(column -> !column.generated())
        .map(column -> prefix + Identifier.quote(column.name()))
        .collect(Collectors.joining(", "));
  }

  /**
   * Assignments that keep ON UPDATE CURRENT_TIMESTAMP from touching a row when other columns
   * change.
   *
   * @param others the columns that change anyway
   * @return text to put behind the other assignments; empty or beginning with a comma
   */
  public String clocksAsTheyAre(List<String> others) {
    return table.columns().stream()
        .filter(column -> CLOCKS.contains(column.type()) && !column.generated())
        .map(Column::name)
        .filter(name -> !others.contains(name))
        .map(name -> Identifier.quote(table.name(), name))
        .map(name -> ", %s = %s".formatted(name, name))
        .collect(Collectors.joining());
  }
}
