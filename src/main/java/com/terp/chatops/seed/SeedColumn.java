package com.terp.chatops.seed;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of a generated row.
 *
 * @param <T> the row
 * @param value what goes there; its Java type is {@link Kind#type} or null
 * @param parent the table whose primary key the value is, or null; also where the schema declares
 *     no foreign key
 */
public record SeedColumn<T>(
    String name, Kind kind, Function<T, @Nullable Object> value, @Nullable String parent) {
  public SeedColumn(String name, Kind kind, Function<T, @Nullable Object> value) {
    this(name, kind, value, null);
  }

  /** How a value is written; the type decides the one text both loading paths send. */
  public enum Kind {
    /** The row's own primary key. */
    KEY(Long.class),
    WHOLE(Long.class),
    FLAG(Boolean.class),
    /** An amount of money, summed up in the plan. */
    MONEY(java.math.BigDecimal.class),
    /** Any other decimal. */
    DECIMAL(java.math.BigDecimal.class),
    TEXT(String.class),
    /** Text about a person, from a reserved range: named as masked in the result. */
    PERSONAL(String.class),
    JSON(String.class),
    DATE(java.time.LocalDate.class),
    /** A time of day, whole seconds. */
    TIME(java.time.LocalTime.class),
    /** UTC, whole seconds. */
    TIMESTAMP(java.time.LocalDateTime.class),
    /** A float or double. */
    REAL(Double.class),
    BINARY(byte[].class);

    private final Class<?> type;

    Kind(Class<?> type) {
      this.type = type;
    }

    public Class<?> type() {
      return type;
    }
  }
}
