package com.terp.chatops.seed;

import com.terp.chatops.schema.Column;
import com.terp.chatops.schema.ForeignKey;
import com.terp.chatops.schema.LiveSchema;
import com.terp.chatops.schema.SoftReference;
import com.terp.chatops.schema.Table;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
    Deque<String> open = new ArrayDeque<>(named);
    while (!open.isEmpty()) {
      String table = open.remove();
      TableRows<?> rows = all.get(table);
      if (rows != null) {
        Stream.of(required(schema, rows, all), whole.companions(table), whole.needs(table))
            .flatMap(Set::stream)
            .filter(name -> written(all, name))
            .filter(needed::add)
            .forEach(open::add);
      }
    }
    return new OneTable(whole, schema, needed);
  }

  /** What the rows of a table must refer to, and what the application holds anyway. */
  private static Set<String> required(
      LiveSchema schema, TableRows<?> rows, Map<String, TableRows<?>> all) {
    Set<String> required = new TreeSet<>();
    for (SeedColumn<?> column : rows.columns()) {
      boolean always = required(schema, rows.table(), column);
      parents(schema, rows.table(), column).stream()
          .filter(name -> written(all, name))
          .filter(name -> always || isReference(all.get(name)))
          .forEach(required::add);
    }
    return required;
  }

  private static boolean isReference(@Nullable TableRows<?> rows) {
    return rows != null && rows.role() == TableRole.REFERENCE;
  }

  private static boolean written(Map<String, TableRows<?>> all, String table) {
    TableRows<?> rows = all.get(table);
    return rows != null && rows.role() != TableRole.EMPTIED;
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
    for (TableRows<?> rows : whole.tables(known(keys))) {
      if (tables.contains(rows.table())) {
        own.add(cut(rows));
      }
    }
    return List.copyOf(own);
  }

  /** A row may be made with keys that none of its columns shows in the end. */
  private Keys known(Keys keys) {
    return (table, index) -> tables.contains(table) ? keys.of(table, index) : index + 1;
  }

  private <T> TableRows<T> cut(TableRows<T> rows) {
    List<SeedColumn<T>> columns = rows.columns().stream().map(c -> cut(rows, c)).toList();
    return new TableRows<>(
        rows.table(), rows.role(), rows.count(), rows.row(), columns, rows.naturalKey());
  }

  /** Without what means rows that do not come along, where the column can do without. */
  private <T> SeedColumn<T> cut(TableRows<T> rows, SeedColumn<T> column) {
    if (required(schema, rows.table(), column)) {
      return column;
    }
    if (!tables.containsAll(onlyKind(schema, rows.table(), column))) {
      return new SeedColumn<>(column.name(), column.kind(), row -> null);
    }
    Function<T, @Nullable Object> value = column.value();
    for (SoftReference way : declared(rows.table(), column)) {
      String type = way.type();
      if (way.typeColumn() != null && type != null && !tables.contains(way.parent())) {
        Function<T, @Nullable Object> kind = value(rows, way.typeColumn());
        Function<T, @Nullable Object> others = value;
        value = row -> type.equalsIgnoreCase(said(kind.apply(row))) ? null : others.apply(row);
      }
    }
    return new SeedColumn<>(column.name(), column.kind(), value, column.parent());
  }

  private static String said(@Nullable Object kind) {
    return kind == null ? "" : kind.toString();
  }

  private static <T> Function<T, @Nullable Object> value(TableRows<T> rows, String column) {
    return rows.columns().stream()
        .filter(c -> c.name().equals(column))
        .findFirst()
        .map(SeedColumn::value)
        .orElse(row -> null);
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

  /**
   * What a column may refer to: by the schema, by the profile's own word or by what is declared.
   */
  private static Set<String> parents(LiveSchema schema, String table, SeedColumn<?> column) {
    Set<String> parents = onlyKind(schema, table, column);
    declared(table, column).stream().map(SoftReference::parent).forEach(parents::add);
    parents.remove(table);
    return parents;
  }

  /** The same without those that depend on what another column says. */
  private static Set<String> onlyKind(LiveSchema schema, String table, SeedColumn<?> column) {
    Set<String> parents = new TreeSet<>();
    Optional.ofNullable(column.parent()).ifPresent(parents::add);
    if (schema.has(table)) {
      schema.table(table).foreignKeys().stream()
          .filter(key -> key.columns().contains(column.name()))
          .map(ForeignKey::parent)
          .forEach(parents::add);
    }
    declared(table, column).stream()
        .filter(soft -> soft.typeColumn() == null)
        .map(SoftReference::parent)
        .forEach(parents::add);
    parents.remove(table);
    return parents;
  }

  private static List<SoftReference> declared(String table, SeedColumn<?> column) {
    return SoftReference.declared().stream()
        .filter(soft -> soft.child().equals(table) && soft.column().equals(column.name()))
        .toList();
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
