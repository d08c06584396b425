package com.terp.chatops.seed.fill;

import com.terp.chatops.schema.Column;
import com.terp.chatops.seed.SeedColumn.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Brings a value to the Java type its column is written with. */
final class Coercion {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

  private Coercion() {}

  /** How a column's values are written. */
  static Kind kind(Column column) {
    return switch (column.type()) {
      case "tinyint", "smallint", "mediumint", "int", "bigint", "year" -> Kind.WHOLE;
      case "bit" -> column.fullType().equals("bit(1)") ? Kind.FLAG : Kind.WHOLE;
      case "decimal" -> Kind.DECIMAL;
      case "float", "double" -> Kind.REAL;
      case "json" -> Kind.JSON;
      case "date" -> Kind.DATE;
      case "datetime", "timestamp" -> Kind.TIMESTAMP;
      case "time" -> Kind.TIME;
      case "binary", "varbinary", "tinyblob", "blob", "mediumblob", "longblob" -> Kind.BINARY;
      default -> Kind.TEXT;
    };
  }

  /** The same value in that type; cut or rounded where the column holds less. */
  static @Nullable Object to(Column column, @Nullable Object value) {
    if (value == null) {
      return null;
    }
    return switch (kind(column)) {
      case KEY, WHOLE -> whole(value);
      case FLAG -> value instanceof Boolean flag ? flag : whole(value) != 0;
      case MONEY, DECIMAL -> decimal(column, value);
      case REAL ->
          value instanceof Number number
              ? number.doubleValue()
              : Double.parseDouble(value.toString());
      case DATE ->
          switch (value) {
            case LocalDateTime time -> time.toLocalDate();
            case LocalDate day -> day;
            default -> LocalDate.parse(value.toString().substring(0, 10));
          };
      case TIMESTAMP ->
          switch (value) {
            case LocalDateTime time -> time.withNano(0);
            case LocalDate day -> day.atStartOfDay();
            default -> timestamp(value.toString());
          };
      case TIME ->
          switch (value) {
            case LocalTime time -> time.withNano(0);
            case LocalDateTime time -> time.toLocalTime().withNano(0);
            default -> LocalTime.parse(value.toString());
          };
      case BINARY -> value;
      case TEXT, PERSONAL, JSON -> text(column, value);
    };
  }

  private static LocalDateTime timestamp(String text) {
    return text.length() <= 10
        ? LocalDate.parse(text).atStartOfDay()
        : LocalDateTime.parse(text.substring(0, 19).replace('T', ' '), TIME);
  }

  private static Long whole(Object value) {
    return switch (value) {
      case Long number -> number;
      case Boolean flag -> flag ? 1L : 0L;
      case Number number -> number.longValue();
      default -> new BigDecimal(value.toString()).longValue();
    };
  }

  private static BigDecimal decimal(Column column, Object value) {
    BigDecimal number =
        value instanceof BigDecimal exact ? exact : new BigDecimal(value.toString());
    Integer scale = column.scale();
    return scale == null ? number : number.setScale(scale, RoundingMode.HALF_UP);
  }

  private static String text(Column column, Object value) {
    String text =
        switch (value) {
          case Enum<?> constant -> constant.name();
          case LocalDateTime time -> TIME.format(time);
          case byte[] bytes -> java.util.HexFormat.of().formatHex(bytes);
          default -> value.toString();
        };
    Long length = column.length();
    return length == null || text.length() <= length || !column.values().isEmpty()
        ? text
        : text.substring(0, Math.toIntExact(length)).stripTrailing();
  }
}
