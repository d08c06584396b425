package com.terp.chatops.seed;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Binds generated values. Dates go as text: the driver would bring time zones into them. */
final class BoundValue {
  private static final DateTimeFormatter TIMESTAMP =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

  private BoundValue() {}

  /**
   * Binds the value of a column, for a question about it.
   *
   * @throws IllegalArgumentException if the value is not of the column's type
   */
  static void bind(
      PreparedStatement statement, int place, SeedColumn<?> column, @Nullable Object value)
      throws SQLException {
    bind(statement, place, typed(column, value));
  }

  /** The value itself, if it is of the column's type. */
  static @Nullable Object typed(SeedColumn<?> column, @Nullable Object value) {
    if (value != null && !column.kind().type().isInstance(value)) {
      throw new IllegalArgumentException(
          "column %s takes %s, not %s"
              .formatted(column.name(), column.kind().type(), value.getClass()));
    }
    return value;
  }

  /** Binds what a {@link Field} gave. */
  static void bind(PreparedStatement statement, int place, @Nullable Object value)
      throws SQLException {
    switch (value) {
      case null -> statement.setNull(place, Types.NULL);
      case Long number -> statement.setLong(place, number);
      case Boolean flag -> statement.setInt(place, flag ? 1 : 0);
      case BigDecimal number -> statement.setBigDecimal(place, number);
      case String text -> statement.setString(place, text);
      case LocalDate day -> statement.setString(place, day.toString());
      case LocalDateTime moment -> statement.setString(place, TIMESTAMP.format(moment));
      case LocalTime time -> statement.setString(place, TIME.format(time));
      case Double number -> statement.setDouble(place, number);
      case byte[] bytes -> statement.setBytes(place, bytes);
      default -> throw new IllegalArgumentException(value.getClass() + " cannot be bound");
    }
  }
}
