package com.terp.chatops.seed.terp.modules;

import com.terp.chatops.seed.fill.Row;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** What modules say again and again. */
final class Say {
  /** Whoever does the work in the business: the first accounts. */
  static final int OPERATIONS = 0;

  static final int SALES = 1;
  static final int WAREHOUSE = 2;
  static final int ACCOUNTING = 3;

  private static final int STAFF = 4;

  private Say() {}

  static Function<Row, @Nullable Object> always(Object value) {
    return row -> value;
  }

  static Function<Row, @Nullable Object> never() {
    return row -> null;
  }

  static Function<Row, @Nullable Object> one(Object... values) {
    List<Object> all = List.of(values);
    return row -> row.pick(all);
  }

  /** Yes in so many of a hundred rows. */
  static Function<Row, @Nullable Object> percent(int chance) {
    return row -> row.chance().percent(chance);
  }

  /** A value where another column holds one of some, else NULL. */
  static Function<Row, @Nullable Object> where(
      String column, List<?> values, Function<Row, @Nullable Object> value) {
    return row -> values.stream().anyMatch(v -> row.is(column, v)) ? value.apply(row) : null;
  }

  /** A time so many days after another column's. */
  static Function<Row, @Nullable Object> later(String column, int least, int most) {
    return row -> row.later(column, least, most);
  }

  /** A column of the row a reference points to. */
  static Function<Row, @Nullable Object> theirs(String reference, String column) {
    return row -> row.of(reference, column);
  }

  /** One person of the staff, another for each row in turn. */
  static ToLongFunction<Row> staff() {
    return row -> row.index() % STAFF;
  }

  /** That person of the staff. */
  static ToLongFunction<Row> person(int who) {
    return row -> who;
  }

  /** The person of the staff, where another column holds one of some, else none. */
  static ToLongFunction<Row> personWhere(int who, String column, Object... values) {
    List<Object> all = List.of(values);
    return row -> all.stream().anyMatch(v -> row.is(column, v)) ? who : -1;
  }

  /** Rows of a parent, each as likely. */
  static ToLongFunction<Row> drawn(Sizes sizes, String parent) {
    return row -> row.chance().below(sizes.of(parent));
  }

  /**
   * A batch that was there by a time: they come in evenly over the period, and some time before
   * they are needed.
   */
  static long shelved(Row row, Sizes sizes, LocalDateTime time) {
    LocalDateTime start = row.period().start();
    long all = Math.max(1, ChronoUnit.HOURS.between(start, row.period().end()));
    long gone = Math.max(0, ChronoUnit.HOURS.between(start, time));
    return row.chance().below(Math.max(1, sizes.of("batches") * gone * 3 / 4 / all));
  }

  /** Rows of a parent in turn. */
  static ToLongFunction<Row> inTurn(Sizes sizes, String parent) {
    return row -> row.index() % sizes.of(parent);
  }

  /** A time, also of a date; the end of the period where there is none. */
  static LocalDateTime time(Row row, @Nullable Object value) {
    return switch (value) {
      case LocalDateTime time -> time;
      case LocalDate day -> day.atStartOfDay();
      case null, default -> row.period().end();
    };
  }

  /** The time in a column of the row a reference points to. */
  static LocalDateTime timeOf(Row row, String reference, String column) {
    return time(row, row.of(reference, column));
  }

  /** Whether so many days have passed since by the end of the period. */
  static boolean past(Row row, LocalDateTime time, int days) {
    return time.plusDays(days).isBefore(row.period().end());
  }

  /** The time so many days after another, drawn, within the period. */
  static LocalDateTime after(Row row, LocalDateTime from, int least, int most) {
    return row.period().atMost(from.plusSeconds(row.chance().between(least * DAY, most * DAY)));
  }

  private static final long DAY = 86_400;

  static BigDecimal number(@Nullable Object value) {
    return switch (value) {
      case BigDecimal number -> number;
      case Number number -> BigDecimal.valueOf(number.longValue());
      case null, default -> BigDecimal.ZERO;
    };
  }

  static BigDecimal cents(BigDecimal amount) {
    return amount.setScale(2, RoundingMode.HALF_UP);
  }

  static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  /** Forty hexadecimal digits. */
  static String sha(Row row) {
    StringBuilder sha = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      sha.append(Character.forDigit((int) row.chance().below(16), 16));
    }
    return sha.toString();
  }

  /** A random identifier in the usual five groups. */
  static String uuid(Row row) {
    String hex = sha(row);
    return "%s-%s-4%s-8%s-%s"
        .formatted(
            hex.substring(0, 8),
            hex.substring(8, 12),
            hex.substring(13, 16),
            hex.substring(17, 20),
            hex.substring(20, 32));
  }
}
