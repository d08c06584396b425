package com.terp.chatops.seed;

import com.terp.chatops.seed.PlannedKeys.KeyRow;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Gives every row of a dataset its key. Rows with new keys are counted up from a first one; rows of
 * reference tables are looked up when somebody first asks for one of them, since their natural keys
 * may hold the keys of other reference rows. The dataset makes its tables once: their rows may be
 * asked for as soon as the keys are assigned.
 */
final class KeyAssignment {
  private final Dataset dataset;
  private final Map<String, TableRows<?>> tables;
  private final Map<String, Long> firstKeys = new HashMap<>();
  private final Map<String, KeyRow> rows = new HashMap<>();
  private final Map<String, List<Long>> missing = new HashMap<>();
  private final Map<String, List<Long>> kept = new HashMap<>();
  private final Set<String> looking = new HashSet<>();
  private Keys keys = KeyAssignment::tooEarly;

  KeyAssignment(Dataset dataset) {
    this.dataset = dataset;
    this.tables =
        dataset.tables((table, index) -> keys.of(table, index)).stream()
            .collect(
                Collectors.toMap(
                    TableRows::table, table -> table, (one, other) -> one, LinkedHashMap::new));
  }

  /** The dataset's tables, in its order. */
  List<TableRows<?>> tables() {
    return List.copyOf(tables.values());
  }

  /** The rows of one table. */
  TableRows<?> table(String name) {
    TableRows<?> table = tables.get(name);
    if (table == null) {
      throw new IllegalArgumentException("the profile has no table " + name);
    }
    return table;
  }

  /**
   * Assigns all keys.
   *
   * @param now what each table of the dataset holds
   * @param cleared tables that will be empty by then, and so start at 1
   */
  void assign(Connection connection, Map<String, TableNow> now, Set<String> cleared)
      throws SQLException {
    now.forEach(
        (table, holds) -> firstKeys.put(table, cleared.contains(table) ? 1 : holds.nextKey()));
    dataset.sameKeys().forEach(this::align);
    for (TableRows<?> table : tables.values()) {
      if (table.role() != TableRole.REFERENCE) {
        rows.put(table.table(), KeyRow.dense(first(table.table()), table.count()));
      }
    }
    keys = (table, index) -> lookUp(connection, table, index);
    for (String table : tables.keySet()) {
      find(connection, table);
    }
    keys = new PlannedKeys(rows);
  }

  /** All keys, fixed. */
  Keys keys() {
    return keys;
  }

  /** The key of the first new row. */
  long first(String table) {
    Long first = firstKeys.get(table);
    if (first == null) {
      throw new IllegalArgumentException("the profile has no table " + table);
    }
    return first;
  }

  /** Indexes of the reference rows that are not there; empty for other tables. */
  List<Long> missing(String table) {
    return missing.getOrDefault(table, List.of());
  }

  /** Keys of the reference rows that are there; empty for other tables. */
  List<Long> kept(String table) {
    return kept.getOrDefault(table, List.of());
  }

  private void align(Set<String> group) {
    long first = group.stream().mapToLong(this::first).max().orElse(1);
    group.forEach(table -> firstKeys.put(table, first));
  }

  private static long tooEarly(String table, long index) {
    throw new IllegalStateException(
        "row %d of %s was asked for before keys were assigned".formatted(index, table));
  }

  private long lookUp(Connection connection, String table, long index) {
    try {
      return find(connection, table).at(index);
    } catch (SQLException e) {
      throw new LookUpException(e);
    }
  }

  private KeyRow find(Connection connection, String table) throws SQLException {
    KeyRow known = rows.get(table);
    if (known != null) {
      return known;
    }
    TableRows<?> reference = tables.get(table);
    if (reference == null || !looking.add(table)) {
      throw new IllegalArgumentException(
          "the natural key of " + table + " leads to itself, or to no table of the profile");
    }
    try {
      ReferenceRows.Found found = ReferenceRows.find(connection, reference, first(table));
      KeyRow row = KeyRow.mixed(found.keys());
      missing.put(table, found.missing());
      kept.put(table, found.kept());
      rows.put(table, row);
      return row;
    } catch (LookUpException e) {
      throw e.sql;
    }
  }

  /** Carries SQL's own exception through the generators, which know nothing of it. */
  private static final class LookUpException extends RuntimeException {
    private final transient SQLException sql;

    LookUpException(SQLException sql) {
      super(sql);
      this.sql = sql;
    }
  }
}
