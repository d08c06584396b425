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

/**
 * The one place where a generated value becomes what is sent. Dates go as text: the driver would
 * bring time zones into them.
 */
final class BoundValue {
  private static final DateTimeFormatter TIMESTAMP =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

  private BoundValue() {}

  /**
   * Binds the value of a column.
   *
   * @throws IllegalArgumentException if the value is not of the column's type
   */
  static void bind(
      PreparedStatement statement, int place, SeedColumn<?> column, @Nullable Object value)
      throws SQLException {
    if (value == null) {
      statement.setNull(place, Types.NULL);
      return;
    }
    if (!column.kind().type().isInstance(value)) {
      throw new IllegalArgumentException(
          "column %s takes %s, not %s"
              .formatted(column.name(), column.kind().type(), value.getClass()));
    }
    switch (column.kind()) {
      case KEY, WHOLE -> statement.setLong(place, (Long) value);
      case FLAG -> statement.setInt(place, (Boolean) value ? 1 : 0);
      case MONEY, DECIMAL -> statement.setBigDecimal(place, (BigDecimal) value);
      case TEXT, PERSONAL, JSON -> statement.setString(place, (String) value);
      case DATE -> statement.setString(place, ((LocalDate) value).toString());
      case TIMESTAMP -> statement.setString(place, TIMESTAMP.format((LocalDateTime) value));
      case TIME -> statement.setString(place, TIME.format((LocalTime) value));
      case REAL -> statement.setDouble(place, (Double) value);
      case BINARY -> statement.setBytes(place, (byte[]) value);
    }
  }
}
