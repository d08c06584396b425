package com.terp.chatops.seed;

import com.terp.chatops.seed.SeedColumn.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Says, column by column, what of a row goes where. Rows speak of other rows by index; {@link #key}
 * and {@link #ref} turn an index into the primary key the plan assigned. A column that is not named
 * keeps the default of the schema.
 *
 * @param <T> the row as the generator thinks of it
 */
public final class TableBuilder<T> {
  private final String table;
  private final Keys keys;
  private final long count;
  private final TableRows.RowAt<T> row;
  private final List<SeedColumn<T>> columns = new ArrayList<>();

  TableBuilder(String table, Keys keys, long count, TableRows.RowAt<T> row) {
    this.table = table;
    this.keys = keys;
    this.count = count;
    this.row = row;
  }

  /** The row's own primary key; must come first. */
  public TableBuilder<T> key(String name, ToLongFunction<T> index) {
    return add(name, Kind.KEY, t -> keys.of(table, index.applyAsLong(t)));
  }

  /** The primary key of a row of {@code parent}, given its index there. */
  public TableBuilder<T> ref(String name, String parent, ToLongFunction<T> index) {
    columns.add(
        new SeedColumn<>(name, Kind.WHOLE, t -> keys.of(parent, index.applyAsLong(t)), parent));
    return this;
  }

  /** As {@link #ref}, or NULL where there is no such row. */
  public TableBuilder<T> refOrNull(String name, String parent, Function<T, @Nullable Long> index) {
    columns.add(
        new SeedColumn<>(
            name,
            Kind.WHOLE,
            t -> {
              Long at = index.apply(t);
              return at == null ? null : keys.of(parent, at);
            },
            parent));
    return this;
  }

  public TableBuilder<T> whole(String name, ToLongFunction<T> value) {
    return add(name, Kind.WHOLE, value::applyAsLong);
  }

  /** As {@link #whole}, or NULL. */
  public TableBuilder<T> wholeOrNull(String name, Function<T, @Nullable Long> value) {
    return add(name, Kind.WHOLE, value::apply);
  }

  public TableBuilder<T> flag(String name, Predicate<T> value) {
    return add(name, Kind.FLAG, value::test);
  }

  public TableBuilder<T> money(String name, Function<T, @Nullable BigDecimal> value) {
    return add(name, Kind.MONEY, value::apply);
  }

  public TableBuilder<T> decimal(String name, Function<T, @Nullable BigDecimal> value) {
    return add(name, Kind.DECIMAL, value::apply);
  }

  public TableBuilder<T> text(String name, Function<T, @Nullable String> value) {
    return add(name, Kind.TEXT, value::apply);
  }

  /** Text about a person, from a reserved range. */
  public TableBuilder<T> personal(String name, Function<T, @Nullable String> value) {
    return add(name, Kind.PERSONAL, value::apply);
  }

  /** A column of the schema's type enum: the constant's name. */
  public TableBuilder<T> choice(String name, Function<T, ? extends @Nullable Enum<?>> value) {
    return add(
        name,
        Kind.TEXT,
        t -> {
          Enum<?> chosen = value.apply(t);
          return chosen == null ? null : chosen.name();
        });
  }

  /** Text in the form MySQL itself gives JSON back; see {@code Json} of the generators. */
  public TableBuilder<T> json(String name, Function<T, @Nullable String> value) {
    return add(name, Kind.JSON, value::apply);
  }

  public TableBuilder<T> date(String name, Function<T, @Nullable LocalDate> value) {
    return add(name, Kind.DATE, value::apply);
  }

  public TableBuilder<T> timestamp(String name, Function<T, @Nullable LocalDateTime> value) {
    return add(name, Kind.TIMESTAMP, value::apply);
  }

  /** Ends a table the profile counts exactly. */
  public TableRows<T> core() {
    return new TableRows<>(table, TableRole.CORE, count, row, columns, List.of());
  }

  /** Ends a table whose rows follow from core rows. */
  public TableRows<T> detail() {
    return new TableRows<>(table, TableRole.DETAIL, count, row, columns, List.of());
  }

  /** Ends a table whose rows may be there already, recognised by these columns. */
  public TableRows<T> reference(String... naturalKey) {
    return new TableRows<>(table, TableRole.REFERENCE, count, row, columns, List.of(naturalKey));
  }

  private TableBuilder<T> add(String name, Kind kind, Function<T, @Nullable Object> value) {
    columns.add(new SeedColumn<>(name, kind, value));
    return this;
  }
}
