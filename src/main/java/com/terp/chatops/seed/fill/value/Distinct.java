package com.terp.chatops.seed.fill.value;

import com.terp.chatops.schema.Column;
import com.terp.chatops.seed.fill.value.TextRule.Style;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** The values of a column that can be told apart, each with a number from 0. */
public interface Distinct {
  /** So many that counting them makes no difference. */
  long MANY = Long.MAX_VALUE / 8;

  /** How many there are. */
  long size();

  /** One of them: different numbers, different values, also to a collation that ignores case. */
  Object at(long number, Draw draw);

  /**
   * The values of a column.
   *
   * @param prefix how many characters or bytes of it are compared
   */
  static Distinct of(Spot spot, Maker maker, int prefix) {
    Column column = spot.column();
    if (!spot.bounds().allowed().isEmpty()) {
      return listed(AllowedValues.of(spot));
    }
    return switch (column.type()) {
      case "enum" -> listed(List.copyOf(column.values()));
      case "set" -> sets(column.values());
      case "tinyint", "smallint", "mediumint", "int", "bigint" -> whole(spot);
      case "year" -> of(150, (n, d) -> 1970 + n);
      case "bit" -> bits(column);
      case "decimal" -> decimal(spot);
      case "float" -> of(1L << 23, (n, d) -> (double) (n + 1));
      case "double" -> of(1L << 50, (n, d) -> (double) (n + 1));
      case "date" -> dates();
      case "datetime", "timestamp" -> of(360_000_000, Distinct::moment);
      case "time" -> of(86_400, (n, d) -> LocalTime.ofSecondOfDay(n * 60 % 86_400 + n / 1_440));
      case "uuid" -> of(MANY, (n, d) -> new UUID(mixed(n), 0xa000_0000_0000_0000L | n).toString());
      case "inet4" -> of(253, (n, d) -> "192.0.2." + (n + 1));
      case "inet6" -> of(60_000, (n, d) -> "2001:db8::" + Long.toHexString(n + 1));
      case "binary", "varbinary", "tinyblob", "blob", "mediumblob", "longblob" ->
          bytes(spot, prefix);
      default -> DistinctText.of(spot, prefix);
    };
  }

  /** Values by a function. */
  private static Distinct of(long size, ByNumber values) {
    return new Distinct() {
      @Override
      public long size() {
        return size;
      }

      @Override
      public Object at(long number, Draw draw) {
        return values.at(number, draw);
      }
    };
  }

  /** A value by its number. */
  interface ByNumber {
    Object at(long number, Draw draw);
  }

  private static Distinct listed(List<?> values) {
    return of(Math.max(1, values.size()), (n, d) -> values.get((int) (n % values.size())));
  }

  private static Distinct sets(List<String> values) {
    return of(
        (1L << Math.min(values.size(), 40)) - 1,
        (n, d) -> {
          StringBuilder chosen = new StringBuilder();
          for (int i = 0; i < values.size(); i++) {
            if (((n + 1) >> i & 1) == 1) {
              chosen.append(chosen.isEmpty() ? "" : ",").append(values.get(i));
            }
          }
          return chosen.toString();
        });
  }

  private static Distinct whole(Spot spot) {
    if (spot.column().fullType().startsWith("tinyint(1)")) {
      return of(2, (n, d) -> 1 - n);
    }
    long most = NumberMakers.most(spot);
    long least = NumberMakers.least(spot);
    long first = Math.min(most, Math.max(least, 1));
    long above = most - first + 1;
    long below = Math.max(0, first - least);
    // Of the widest types neither can be added to the other.
    long all = above <= 0 || above >= MANY - below ? MANY : above + below;
    // From one up; what is left of the type comes last, counting down.
    return of(all, (n, d) -> above <= 0 || n < above ? first + n : first - 1 - (n - above));
  }

  private static Distinct bits(Column column) {
    int width = Makers.bitsOf(column);
    return width == 1 ? listed(List.of(true, false)) : of(1L << Math.min(width, 60), (n, d) -> n);
  }

  private static Distinct decimal(Spot spot) {
    int scale = DecimalMakers.scale(spot.column());
    BigDecimal least = DecimalMakers.least(spot).max(BigDecimal.ZERO.min(DecimalMakers.most(spot)));
    BigDecimal most = DecimalMakers.most(spot);
    BigDecimal steps = most.subtract(least).movePointRight(scale).setScale(0, RoundingMode.DOWN);
    long all = steps.compareTo(BigDecimal.valueOf(MANY)) >= 0 ? MANY : steps.longValue() + 1;
    BigDecimal whole = most.subtract(least).setScale(0, RoundingMode.DOWN);
    long wholes = whole.compareTo(BigDecimal.valueOf(MANY)) >= 0 ? MANY : whole.longValue() + 1;
    // Whole numbers as long as there are any, then all steps between them.
    return of(
        Math.max(1, all),
        (n, d) -> {
          long place = wholes == 0 ? n : n / wholes;
          long number = wholes == 0 ? 0 : n % wholes;
          return least
              .add(BigDecimal.valueOf(number))
              .add(BigDecimal.valueOf(place, scale))
              .setScale(scale, RoundingMode.HALF_UP);
        });
  }

  private static Distinct dates() {
    return of(40_000, (n, d) -> LocalDate.of(2024, 1, 1).plusDays(n));
  }

  /** An hour after the other; timestamps end in 2038. */
  private static LocalDateTime moment(long number, Draw draw) {
    LocalDateTime first = LocalDateTime.of(2024, 1, 1, 8, 0);
    long hours = 100_000;
    return first.plusHours(number % hours).plusSeconds(number / hours);
  }

  private static Distinct bytes(Spot spot, int prefix) {
    int size = spot.column().type().equals("binary") ? spot.room() : Math.min(spot.room(), 16);
    int told = Math.min(Math.min(size, prefix), 8);
    long all = told >= 8 ? MANY : 1L << (8 * told);
    return of(
        all,
        (n, d) -> {
          byte[] bytes = Makers.bytes(d.chance(), size);
          byte[] number = ByteBuffer.allocate(8).putLong(told == 8 ? mixed(n) : n).array();
          System.arraycopy(Arrays.copyOfRange(number, 8 - told, 8), 0, bytes, 0, told);
          return bytes;
        });
  }

  /** Numbers far apart for numbers close together; no two the same. */
  static long mixed(long number) {
    long z = number * 0x9e3779b97f4a7c15L;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    return z ^ (z >>> 31);
  }

  /** Whether a number can stand in a text of this kind. */
  static boolean behind(Style style) {
    return style == Style.WORDS || style == Style.SLUG;
  }
}
