package com.terp.chatops.seed.fill;

import com.terp.chatops.schema.Column;
import com.terp.chatops.schema.ForeignKey;
import com.terp.chatops.schema.LiveSchema;
import com.terp.chatops.schema.SoftReference;
import com.terp.chatops.schema.Table;
import com.terp.chatops.seed.fill.Reference.Strength;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What the columns of a table point to: by foreign key, by declaration, or by name. */
final class References {
  private final LiveSchema schema;
  private final Collection<ForeignKey> loose;
  private final Map<String, List<String>> bySnake = new HashMap<>();
  private final Map<String, List<SoftReference>> soft = new HashMap<>();

  References(LiveSchema schema, Collection<ForeignKey> loose) {
    this.schema = schema;
    this.loose = new HashSet<>(loose);
    for (String table : schema.tables().keySet()) {
      String snake = Names.snake(table);
      bySnake.computeIfAbsent(snake, s -> new ArrayList<>()).add(table);
      if (!Names.singular(snake).equals(snake)) {
        bySnake.computeIfAbsent(Names.singular(snake), s -> new ArrayList<>()).add(table);
      }
    }
    SoftReference.declared().stream()
        .filter(reference -> reference.fits(schema))
        .forEach(r -> soft.computeIfAbsent(r.child(), c -> new ArrayList<>()).add(r));
  }

  /** All references of a table; a column that a sketch sets itself has none unless enforced. */
  List<Reference> of(Table table, Sketch sketch) {
    List<Reference> found = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (ForeignKey key : table.foreignKeys()) {
      boolean set = key.columns().stream().allMatch(sketch.values()::containsKey);
      boolean twin =
          found.stream()
              .anyMatch(r ->
                  r.columns().equals(key.columns())
                      && r.parent().equals(key.parent())
                      && r.parentColumns().equals(key.parentColumns()));
      if (!twin && !set) {
        found.add(reference(table, key));
      }
      taken.addAll(key.columns());
    }
    taken.addAll(sketch.values().keySet());
    sketch
        .references()
        .forEach((column, parent) -> {
          if (taken.add(column)) {
            said(table, column, parent).ifPresent(found::add);
          }
        });
    taken.addAll(kinds(table).keySet());
    for (SoftReference reference : soft.getOrDefault(table.name(), List.of())) {
      if (reference.typeColumn() == null && taken.add(reference.column())) {
        found.add(
            new Reference(
                List.of(reference.column()),
                reference.parent(),
                List.of(reference.parentColumn()),
                Strength.SAID,
                nullable(table, reference.column())));
      }
    }
    for (Column column : table.columns()) {
      if (!taken.contains(column.name())) {
        named(table, column).ifPresent(found::add);
      }
    }
    return found;
  }

  /** Columns that mean rows of several tables, by what another column says. */
  Map<String, List<SoftReference>> kinds(Table table) {
    Map<String, List<SoftReference>> kinds = new HashMap<>();
    for (SoftReference reference : soft.getOrDefault(table.name(), List.of())) {
      if (reference.typeColumn() != null) {
        kinds.computeIfAbsent(reference.column(), c -> new ArrayList<>()).add(reference);
      }
    }
    return kinds;
  }

  private Reference reference(Table table, ForeignKey key) {
    Predicate<String> nullable = column -> nullable(table, column);
    boolean optional = key.columns().stream().anyMatch(nullable);
    return new Reference(
        key.columns(),
        key.parent(),
        key.parentColumns(),
        loose.contains(key) ? Strength.CUT : Strength.DECLARED,
        optional);
  }

  private Optional<Reference> said(Table table, String column, String parent) {
    return key(parent)
        .map(key ->
            new Reference(
                List.of(column),
                parent,
                List.of(key.name()),
                Strength.SAID,
                nullable(table, column)));
  }

  private Optional<Reference> named(Table table, Column column) {
    if (column.generated()
        || table.primaryKey().equals(List.of(column.name()))
        || SoftReference.noReferences().contains(table.name() + "." + column.name())) {
      return Optional.empty();
    }
    String snake = Names.snake(column.name());
    Optional<String> parent =
        snake.matches("parent(_id)?") || snake.equals("parent_" + noun(table) + "_id")
            ? Optional.of(table.name())
            : byName(snake);
    return parent
        .filter(p -> key(p).filter(key -> fits(column, key)).isPresent())
        .flatMap(p -> said(table, column.name(), p))
        .map(reference -> reference.as(Strength.NAMED));
  }

  private Optional<String> byName(String snake) {
    if (snake.matches(".+_by(_id)?") && bySnake.containsKey("users")) {
      return only("users");
    }
    return Names.referredBy(snake).stream()
        // The longest name says the most.
        .sorted((a, b) -> b.length() - a.length())
        .filter(bySnake::containsKey)
        .findFirst()
        .flatMap(this::only);
  }

  private Optional<String> only(String snake) {
    List<String> tables = bySnake.getOrDefault(snake, List.of());
    return tables.size() == 1 ? Optional.of(tables.getFirst()) : Optional.empty();
  }

  private Optional<Column> key(String parent) {
    return schema.has(parent) ? schema.table(parent).onlyKey() : Optional.empty();
  }

  private static boolean fits(Column column, Column key) {
    if (key.isInteger()) {
      return column.isInteger();
    }
    return column.type().equals(key.type())
        && (key.length() == null || column.length() == null || column.length() >= key.length());
  }

  private static boolean nullable(Table table, String column) {
    return table.column(column).map(Column::nullable).orElse(true);
  }

  private static String noun(Table table) {
    return Names.singular(Names.snake(table.name()));
  }
}
