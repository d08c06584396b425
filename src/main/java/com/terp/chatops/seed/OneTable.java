package com.terp.chatops.seed;

import com.terp.chatops.schema.Column;
import com.terp.chatops.schema.ForeignKey;
import com.terp.chatops.schema.LiveSchema;
import com.terp.chatops.schema.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * One table of a dataset with what its rows cannot live without: the rows they must refer to, those
 * that these must refer to, and so on. A reference that may be empty and leads elsewhere is left
 * empty, unless it leads to what the application holds anyway.
 */
final class OneTable implements Dataset {
  private final Dataset whole;
  private final LiveSchema schema;
  private final Set<String> tables;

  private OneTable(Dataset whole, LiveSchema schema, Set<String> tables) {
    this.whole = whole;
    this.schema = schema;
    this.tables = Set.copyOf(tables);
  }

  /**
   * Cuts a dataset down.
   *
   * @param named the table asked for and its companions; see {@link #named}
   */
  static OneTable of(Dataset whole, LiveSchema schema, Set<String> named) {
    Map<String, TableRows<?>> all = new LinkedHashMap<>();
    whole.tables((table, index) -> index + 1).forEach(rows -> all.put(rows.table(), rows));
    Set<String> needed = new TreeSet<>(named);
    List<String> open = new ArrayList<>(named);
    while (!open.isEmpty()) {
      TableRows<?> rows = all.get(open.removeLast());
      if (rows != null) {
        for (SeedColumn<?> column : rows.columns()) {
          for (String parent : parents(schema, rows.table(), column)) {
            TableRows<?> target = all.get(parent);
            if (target != null
                && target.role() != TableRole.EMPTIED
                && (required(schema, rows.table(), column) || target.role() == TableRole.REFERENCE)
                && needed.add(parent)) {
              open.add(parent);
            }
          }
        }
      }
    }
    return new OneTable(whole, schema, needed);
  }

  /** The table asked for and what belongs to it; empty where the dataset does not write it. */
  static Set<String> named(Dataset whole, String table) {
    Set<String> written =
        whole.tables((name, index) -> index + 1).stream()
            .filter(rows -> rows.role() != TableRole.EMPTIED)
            .map(TableRows::table)
            .collect(Collectors.toSet());
    if (!written.contains(table)) {
      return Set.of();
    }
    Set<String> named = new TreeSet<>(whole.companions(table));
    named.retainAll(written);
    named.add(table);
    return named;
  }

  @Override
  public List<TableRows<?>> tables(Keys keys) {
    List<TableRows<?>> own = new ArrayList<>();
    for (TableRows<?> rows : whole.tables(keys)) {
      if (tables.contains(rows.table())) {
        own.add(cut(rows));
      }
    }
    return List.copyOf(own);
  }

  private <T> TableRows<T> cut(TableRows<T> rows) {
    List<SeedColumn<T>> columns = new ArrayList<>();
    for (SeedColumn<T> column : rows.columns()) {
      boolean outside =
          !required(schema, rows.table(), column)
              && parents(schema, rows.table(), column).stream().anyMatch(p -> !tables.contains(p));
      columns.add(outside ? new SeedColumn<>(column.name(), column.kind(), row -> null) : column);
    }
    return new TableRows<>(
        rows.table(), rows.role(), rows.count(), rows.row(), columns, rows.naturalKey());
  }

  @Override
  public List<Set<String>> sameKeys() {
    List<Set<String>> same = new ArrayList<>();
    for (Set<String> group : whole.sameKeys()) {
      Set<String> own = new HashSet<>(group);
      own.retainAll(tables);
      if (own.size() > 1) {
        same.add(Set.copyOf(own));
      }
    }
    return List.copyOf(same);
  }

  @Override
  public List<Derivation> derivations() {
    return whole.derivations().stream()
        .filter(derivation -> tables.contains(derivation.table()))
        .toList();
  }

  @Override
  public List<String> remarks() {
    return whole.remarks();
  }

  /** What a column refers to, by the schema or by the profile's own word. */
  private static Set<String> parents(LiveSchema schema, String table, SeedColumn<?> column) {
    Set<String> parents = new TreeSet<>();
    Optional.ofNullable(column.parent()).ifPresent(parents::add);
    if (schema.has(table)) {
      schema.table(table).foreignKeys().stream()
          .filter(key -> key.columns().contains(column.name()))
          .map(ForeignKey::parent)
          .forEach(parents::add);
    }
    parents.remove(table);
    return parents;
  }

  private static boolean required(LiveSchema schema, String table, SeedColumn<?> column) {
    return Optional.ofNullable(schema.tables().get(table))
        .map(Table::columns)
        .flatMap(
            columns -> columns.stream().filter(c -> c.name().equals(column.name())).findFirst())
        .map((Column live) -> !live.nullable())
        .orElse(false);
  }
}
