package com.terp.chatops.seed;

import java.util.List;

/**
 * All rows a profile writes to one table, each a pure function of its index.
 *
 * @param <T> the row as the generator thinks of it
 * @param count how many, from 0
 * @param row makes the row with an index from 0 to {@code count - 1}; the same one every time
 * @param columns what of it goes where; the first is the primary key where the plan assigns it
 *     ({@link SeedColumn.Kind#KEY}), else the rows' own columns are their key
 * @param naturalKey for {@link TableRole#REFERENCE}: the columns by which an existing row is
 *     recognised; else empty
 */
public record TableRows<T>(
    String table,
    TableRole role,
    long count,
    RowAt<T> row,
    List<SeedColumn<T>> columns,
    List<String> naturalKey) {
  public TableRows {
    columns = List.copyOf(columns);
    naturalKey = List.copyOf(naturalKey);
  }

  /** Begins a table; see {@link TableBuilder} for its columns. */
  public static <T> TableBuilder<T> table(String table, Keys keys, long count, RowAt<T> row) {
    return new TableBuilder<>(table, keys, count, row);
  }

  /** Whether the plan numbers the rows; else their keys follow from the rows themselves. */
  public boolean numbered() {
    return columns.getFirst().kind() == SeedColumn.Kind.KEY;
  }

  /** The same table for a profile that writes nothing to it and empties it when it clears. */
  public TableRows<T> emptied() {
    return new TableRows<>(
        table, TableRole.EMPTIED, 0, row, List.of(columns.getFirst()), List.of());
  }

  /** Makes the row with an index. */
  @FunctionalInterface
  public interface RowAt<T> {
    T at(long index);
  }
}
