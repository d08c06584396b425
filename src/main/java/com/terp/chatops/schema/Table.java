package com.terp.chatops.schema;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A base table as it is on the server.
 *
 * @param name as information_schema spells it
 * @param columns in ordinal order
 * @param primaryKey its columns, in key order; empty where there is none
 * @param uniqueKeys name to columns, without the primary key
 * @param foreignKeys those that leave this table
 */
public record Table(
    String name,
    List<Column> columns,
    List<String> primaryKey,
    Map<String, List<String>> uniqueKeys,
    List<ForeignKey> foreignKeys) {
  public Table {
    columns = List.copyOf(columns);
    primaryKey = List.copyOf(primaryKey);
    uniqueKeys = Map.copyOf(uniqueKeys);
    foreignKeys = List.copyOf(foreignKeys);
  }

  /**
   * The columns that tell its rows apart: the primary key, or else the first unique key that cannot
   * be empty. Empty where there is neither.
   */
  public List<String> identity() {
    if (!primaryKey.isEmpty()) {
      return primaryKey;
    }
    return uniqueKeys.entrySet().stream()
        .filter(key -> key.getValue().stream().allMatch(this::alwaysFilled))
        .min(Map.Entry.comparingByKey())
        .map(Map.Entry::getValue)
        .orElse(List.of());
  }

  /** The one column of its primary key, where it has one and that is an integer. */
  public Optional<Column> integerKey() {
    return onlyKey().filter(Column::isInteger);
  }

  /** The one column of its primary key, where it has one. */
  public Optional<Column> onlyKey() {
    return primaryKey.size() == 1 ? column(primaryKey.getFirst()) : Optional.empty();
  }

  /** The tables its foreign keys point at, itself included where it refers to itself. */
  public Set<String> parents() {
    return foreignKeys.stream().map(ForeignKey::parent).collect(Collectors.toSet());
  }

  /** Whether a foreign key of this table may be left empty: one NULL among its columns does it. */
  public boolean mayBeEmpty(ForeignKey key) {
    return !emptied(key).isEmpty();
  }

  /** The columns that are NULL where a foreign key of this table is empty. */
  public List<String> emptied(ForeignKey key) {
    return key.columns().stream()
        .filter(name -> column(name).map(Column::nullable).orElse(false))
        .toList();
  }

  private boolean alwaysFilled(String columnName) {
    return column(columnName).map(column -> !column.nullable()).orElse(false);
  }

  public Optional<Column> column(String columnName) {
    // Asked for every row that is planned: no stream.
    for (Column column : columns) {
      if (column.name().equals(columnName)) {
        return Optional.of(column);
      }
    }
    return Optional.empty();
  }
}
