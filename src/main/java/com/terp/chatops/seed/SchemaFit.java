package com.terp.chatops.seed;

import com.terp.chatops.schema.Column;
import com.terp.chatops.schema.LiveSchema;
import com.terp.chatops.schema.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether the live schema can hold what a profile writes. */
final class SchemaFit {
  private static final Set<String> NUMBER = Set.of("decimal", "float", "double");
  private static final Set<String> TEXT =
      Set.of("char", "varchar", "tinytext", "text", "mediumtext", "longtext", "enum");

  private static final Set<String> BYTES =
      Set.of("binary", "varbinary", "tinyblob", "blob", "mediumblob", "longblob");

  private final LiveSchema schema;
  private final List<String> problems = new ArrayList<>();

  private SchemaFit(LiveSchema schema) {
    this.schema = schema;
  }

  /** What does not fit, one sentence each; empty if all does. */
  static List<String> problems(LiveSchema schema, Dataset dataset, List<TableRows<?>> tables) {
    SchemaFit fit = new SchemaFit(schema);
    tables.forEach(fit::check);
    dataset.derivations().forEach(fit::check);
    return List.copyOf(fit.problems);
  }

  private void check(TableRows<?> rows) {
    if (!schema.has(rows.table())) {
      problems.add("Table %s is missing.".formatted(rows.table()));
      return;
    }
    Table table = schema.table(rows.table());
    Set<String> written = new HashSet<>();
    for (SeedColumn<?> column : rows.columns()) {
      written.add(column.name());
      check(table, column);
    }
    checkKey(table, rows);
    rows.naturalKey().stream()
        .filter(column -> !written.contains(column))
        .forEach(column ->
            problems.add(
                "Table %s: the profile looks rows up by %s but does not write it."
                    .formatted(table.name(), column)));
    if (rows.role() == TableRole.EMPTIED) {
      return;
    }
    table.columns().stream()
        .filter(c -> !written.contains(c.name()))
        .filter(c -> !c.nullable() && !c.hasDefault() && !c.autoIncrement() && !c.generated())
        .forEach(c ->
            problems.add(
                "Table %s: column %s (%s) needs a value and the profile has none."
                    .formatted(table.name(), c.name(), c.fullType())));
  }

  private void checkKey(Table table, TableRows<?> rows) {
    String key = rows.columns().getFirst().name();
    if (rows.numbered() && !table.primaryKey().equals(List.of(key))) {
      problems.add(
          "Table %s: expected the primary key %s, found %s."
              .formatted(table.name(), key, named(table.primaryKey())));
    }
    if (!rows.numbered() && table.identity().isEmpty()) {
      problems.add(
          "Table %s has neither a primary key nor a unique key that is always filled, so an undo could not tell its rows apart. Give it a primary key."
              .formatted(table.name()));
    }
  }

  private void check(Derivation derivation) {
    if (!schema.has(derivation.table())) {
      problems.add("Table %s is missing.".formatted(derivation.table()));
      return;
    }
    Table table = schema.table(derivation.table());
    derivation.columns().stream()
        .filter(column -> table.column(column).isEmpty())
        .forEach(
            column -> problems.add("Column %s.%s is missing.".formatted(table.name(), column)));
  }

  private void check(Table table, SeedColumn<?> column) {
    Optional<Column> live = table.column(column.name());
    if (live.isEmpty()) {
      problems.add(
          "Column %s.%s is missing; expected %s."
              .formatted(table.name(), column.name(), expected(column.kind())));
    } else if (live.get().generated()) {
      problems.add(
          "Column %s.%s is computed by the database; the profile wants to write it."
              .formatted(table.name(), column.name()));
    } else if (!holds(live.get(), column.kind())) {
      problems.add(
          "Column %s.%s: expected %s, found %s."
              .formatted(
                  table.name(), column.name(), expected(column.kind()), live.get().fullType()));
    }
  }

  private static boolean holds(Column live, SeedColumn.Kind kind) {
    String type = live.type();
    return switch (kind) {
      case KEY, WHOLE ->
          live.isInteger() || type.equals("decimal") || type.equals("year") || type.equals("bit");
      case FLAG -> live.isInteger() || type.equals("bit");
      case MONEY -> type.equals("decimal");
      case DECIMAL -> NUMBER.contains(type);
      case TEXT, PERSONAL -> TEXT.contains(type) || type.equals("set");
      case JSON -> type.equals("json") || type.equals("longtext");
      case DATE -> type.equals("date") || type.equals("datetime");
      case TIMESTAMP -> type.equals("timestamp") || type.equals("datetime");
      case TIME -> type.equals("time");
      case REAL -> type.equals("float") || type.equals("double");
      case BINARY -> BYTES.contains(type);
    };
  }

  private static String expected(SeedColumn.Kind kind) {
    return switch (kind) {
      case KEY, WHOLE -> "a whole number";
      case FLAG -> "a yes or no (tinyint)";
      case MONEY -> "a decimal";
      case DECIMAL -> "a decimal number";
      case TEXT, PERSONAL -> "text or an enum";
      case JSON -> "json";
      case DATE -> "a date";
      case TIMESTAMP -> "a timestamp";
      case TIME -> "a time of day";
      case REAL -> "a float or double";
      case BINARY -> "binary data";
    };
  }

  private static String named(List<String> key) {
    return key.isEmpty() ? "none" : String.join(", ", key);
  }
}
