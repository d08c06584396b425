package com.terp.chatops.seed;

import com.terp.chatops.run.ChatOpsException;
import com.terp.chatops.schema.Column;
import com.terp.chatops.schema.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A generated column and the live one it goes into: the one place that decides what is sent,
 * whichever way it goes, so that every way stores the same.
 *
 * @param <T> the row
 */
record Field<T>(SeedColumn<T> column, Column live) {

  /** The fields of a row, in the order of its columns. */
  static <T> List<Field<T>> of(TableRows<T> rows, Table live) {
    List<Field<T>> fields = new ArrayList<>();
    for (SeedColumn<T> column : rows.columns()) {
      fields.add(new Field<>(column, live.column(column.name()).orElseThrow()));
    }
    return List.copyOf(fields);
  }

  /**
   * What is stored. NULL never leaves for a NOT NULL column: MySQL 8.0.31 would not only bend it,
   * but refuse other people's rows for it afterwards.
   *
   * @throws ChatOpsException if it may not be stored
   */
  @Nullable Object value(T row) {
    Object value = BoundValue.typed(column, column.value().apply(row));
    if (value == null) {
      if (!live.nullable()) {
        throw new ChatOpsException(
            "A row for the column %s has no value and needs one; nothing of that part was sent. The profile has to be corrected."
                .formatted(live.name()));
      }
      return null;
    }
    return switch (value) {
      case BigDecimal number -> rounded(number);
      case Double number when live.type().equals("decimal") -> rounded(BigDecimal.valueOf(number));
      case LocalDateTime moment when live.type().equals("date") -> moment.toLocalDate();
      default -> value;
    };
  }

  /** As the server would round it, which it reports as a warning. */
  private BigDecimal rounded(BigDecimal number) {
    Integer scale = live.scale();
    return scale == null || number.scale() <= scale
        ? number
        : number.setScale(scale, RoundingMode.HALF_UP);
  }
}
