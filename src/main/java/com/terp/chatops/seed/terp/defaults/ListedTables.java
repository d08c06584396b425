package com.terp.chatops.seed.terp.defaults;

import com.terp.chatops.seed.Keys;
import com.terp.chatops.seed.TableBuilder;
import com.terp.chatops.seed.TableRows;
import com.terp.chatops.seed.terp.defaults.Listing.Column;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The listings as tables of a profile. */
final class ListedTables {
  private static final List<Listing> ALL = all("modules.txt", "catalogs.txt");

  private final Keys keys;

  ListedTables(Keys keys) {
    this.keys = keys;
  }

  List<TableRows<?>> tables() {
    List<TableRows<?>> tables = new ArrayList<>();
    ALL.forEach(listing -> tables.add(table(listing)));
    return tables;
  }

  private TableRows<?> table(Listing listing) {
    TableBuilder<Integer> table =
        TableRows.<Integer>table(
                listing.table(), keys, listing.rows().size(), (long index) -> (int) index)
            .key("id", row -> row);
    for (Column column : listing.columns()) {
      add(table, column, row -> listing.value(column, row));
    }
    return table.reference(listing.naturalKey().toArray(String[]::new));
  }

  private static void add(
      TableBuilder<Integer> table, Column column, Function<Integer, @Nullable String> text) {
    switch (column.kind()) {
      case "text" -> table.text(column.name(), text);
      case "personal" -> table.personal(column.name(), text);
      case "json" -> table.json(column.name(), text);
      case "flag" -> table.flag(column.name(), row -> "1".equals(text.apply(row)));
      case "decimal" -> table.decimal(column.name(), row -> of(text.apply(row), BigDecimal::new));
      case "time" ->
          table.timestamp(column.name(), row -> of(text.apply(row), LocalDateTime::parse));
      case "whole" -> table.wholeOrNull(column.name(), row -> of(text.apply(row), Long::valueOf));
      default ->
          table.refOrNull(
              column.name(),
              column.kind(),
              row -> of(text.apply(row), name -> place(column.kind(), name)));
    }
  }

  private static <T> @Nullable T of(@Nullable String text, Function<String, T> parse) {
    return text == null ? null : parse.apply(text);
  }

  /** People are named by their openId; all else by its own listing. */
  private static long place(String table, String name) {
    if (table.equals("users")) {
      return Accounts.place(name);
    }
    return ALL.stream()
        .filter(listing -> listing.table().equals(table))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no listing of " + table))
        .place(name);
  }

  private static List<Listing> all(String... files) {
    List<Listing> all = new ArrayList<>();
    for (String file : files) {
      all.addAll(Listing.read(file));
    }
    return List.copyOf(all);
  }
}
