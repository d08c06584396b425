package com.terp.chatops.seed.fill.check;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How SQL compares and converts values of different types. */
final class Values {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

  private Values() {}

  static BigDecimal truth(boolean value) {
    return value ? BigDecimal.ONE : BigDecimal.ZERO;
  }

  /** NULL where it is unknown. */
  static @Nullable Boolean truth(@Nullable Object value) {
    return value == null ? null : number(value).signum() != 0;
  }

  static BigDecimal number(Object value) {
    return switch (value) {
      case BigDecimal number -> number;
      case Long number -> BigDecimal.valueOf(number);
      case Integer number -> BigDecimal.valueOf(number);
      case Double number -> BigDecimal.valueOf(number);
      case Boolean flag -> truth(flag.booleanValue());
      case LocalDate day ->
          BigDecimal.valueOf(
              day.getYear() * 10_000L + day.getMonthValue() * 100L + day.getDayOfMonth());
      default -> leading(text(value));
    };
  }

  private static BigDecimal leading(String text) {
    java.util.regex.Matcher number =
        java.util.regex.Pattern.compile("^\\s*-?\\d+(\\.\\d+)?").matcher(text);
    return number.find() ? new BigDecimal(number.group().strip()) : BigDecimal.ZERO;
  }

  static String text(Object value) {
    return switch (value) {
      case BigDecimal number -> number.toPlainString();
      case LocalDateTime time -> TIME.format(time);
      case LocalTime time -> time.toString().length() == 5 ? time + ":00" : time.toString();
      case Boolean flag -> flag ? "1" : "0";
      case byte[] bytes -> new String(bytes, StandardCharsets.ISO_8859_1);
      default -> value.toString();
    };
  }

  static int compare(Object one, Object other) {
    if (temporal(one) || temporal(other)) {
      LocalDateTime left = time(one);
      LocalDateTime right = time(other);
      if (left != null && right != null) {
        return left.compareTo(right);
      }
    }
    if (one instanceof LocalTime || other instanceof LocalTime) {
      return text(one).compareTo(text(other));
    }
    if (one instanceof String left && other instanceof String right) {
      return left.toLowerCase(Locale.ROOT).compareTo(right.toLowerCase(Locale.ROOT));
    }
    if (one instanceof byte[] || other instanceof byte[]) {
      return text(one).compareTo(text(other));
    }
    return number(one).compareTo(number(other));
  }

  static boolean temporal(Object value) {
    return value instanceof LocalDate || value instanceof LocalDateTime;
  }

  /** NULL where it is no time. */
  static @Nullable LocalDateTime time(Object value) {
    return switch (value) {
      case LocalDateTime time -> time;
      case LocalDate day -> day.atStartOfDay();
      case String text -> parsed(text);
      default -> null;
    };
  }

  private static @Nullable LocalDateTime parsed(String text) {
    try {
      String plain = text.strip();
      return plain.length() <= 10
          ? LocalDate.parse(plain).atStartOfDay()
          : LocalDateTime.parse(plain.substring(0, Math.min(19, plain.length())), TIME);
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
