package com.terp.chatops.seed.fill.value;

import com.terp.chatops.schema.Column;
import com.terp.chatops.seed.random.Chance;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Finds what makes a column's values: first what its type leaves open, then what its name says. */
public final class Makers {
  private static final Set<String> SHAPES =
      Set.of(
          "geometry",
          "point",
          "linestring",
          "polygon",
          "multipoint",
          "multilinestring",
          "multipolygon",
          "geometrycollection",
          "geomcollection",
          "vector");

  /** What is there although it need not be. */
  private static final Pattern ALWAYS =
      Pattern.compile(
          "(created|updated|modified)(_at|_on)?|status|name|title|amount|total|quantity|is_.*|has_.*");

  /** So many of a hundred optional values are there. */
  private static final int FILLED = 85;

  private Makers() {}

  /** Whether there are no values for a type: shapes on a map, vectors. */
  public static boolean unfillable(Column column) {
    return SHAPES.contains(column.type());
  }

  /**
   * What makes a column's values, which may follow from other columns.
   *
   * @param set the columns a sketch sets
   */
  public static Maker of(Spot spot, Set<String> set) {
    return Sums.of(spot, set).orElseGet(() -> of(spot));
  }

  /** What makes a column's values, whatever the others hold. */
  public static Maker of(Spot spot) {
    Column column = spot.column();
    if (column.nullable() && TimeMakers.neverThere(spot)) {
      return draw -> null;
    }
    Maker maker = present(spot);
    if (!column.nullable() || ALWAYS.matcher(spot.name()).matches()) {
      return maker;
    }
    Predicate<Draw> there = Gate.of(spot);
    return draw -> there.test(draw) ? maker.make(draw) : null;
  }

  /** Whether its values are about a person. */
  public static boolean personal(Spot spot) {
    return TextMakers.isText(spot.column()) && TextMakers.personal(spot);
  }

  static boolean usually(Draw draw) {
    return draw.chance().percent(FILLED);
  }

  static Maker present(Spot spot) {
    Column column = spot.column();
    if (!spot.bounds().allowed().isEmpty()) {
      return allowed(spot);
    }
    return switch (column.type()) {
      case "enum" -> choice(column.values());
      case "set" -> several(column.values());
      case "tinyint" ->
          column.fullType().startsWith("tinyint(1)")
              ? NumberMakers.flag(spot)
              : NumberMakers.whole(spot);
      case "smallint", "mediumint", "int", "bigint" -> NumberMakers.whole(spot);
      case "bit" -> bits(column);
      case "decimal", "float", "double" -> DecimalMakers.of(spot);
      case "json" -> JsonMakers.of(spot);
      case "date", "datetime", "timestamp", "time", "year" -> TimeMakers.of(spot);
      case "binary", "varbinary", "tinyblob", "blob", "mediumblob", "longblob" -> bytes(spot);
      case "uuid" -> draw -> Tokens.uuid(draw.chance());
      case "inet4" -> draw -> Tokens.address(draw.chance());
      case "inet6" -> draw -> "2001:db8::" + Long.toHexString(draw.chance().between(1, 65_000));
      default -> TextMakers.of(spot);
    };
  }

  private static Maker allowed(Spot spot) {
    List<String> texts = spot.bounds().allowed();
    List<Object> values = new ArrayList<>();
    for (String text : texts) {
      switch (spot.column().type()) {
        case "tinyint", "smallint", "mediumint", "int", "bigint", "year" ->
            values.add(new BigDecimal(text).longValue());
        case "decimal" -> values.add(new BigDecimal(text));
        case "float", "double" -> values.add(Double.valueOf(text));
        case "bit" -> values.add(!text.equals("0"));
        case "date" -> values.add(java.time.LocalDate.parse(text.substring(0, 10)));
        default -> values.add(text);
      }
    }
    return draw -> draw.chance().pick(values);
  }

  private static Maker choice(List<String> values) {
    List<String> some = values.stream().filter(v -> !v.isEmpty()).toList();
    return draw -> draw.chance().pick(some.isEmpty() ? values : some);
  }

  private static Maker several(List<String> values) {
    return draw -> {
      Chance chance = draw.chance();
      List<String> chosen = new ArrayList<>();
      for (String value : values) {
        if (chance.percent(40)) {
          chosen.add(value);
        }
      }
      return chosen.isEmpty() ? chance.pick(values) : String.join(",", chosen);
    };
  }

  private static Maker bits(Column column) {
    int width = bitsOf(column);
    return width == 1
        ? draw -> draw.chance().percent(50)
        : draw -> (Object) draw.chance().below(1L << Math.min(width, 62));
  }

  static int bitsOf(Column column) {
    String digits = column.fullType().replaceAll("\\D", "");
    return digits.isEmpty() ? 1 : Integer.parseInt(digits);
  }

  private static Maker bytes(Spot spot) {
    int size = spot.column().type().equals("binary") ? spot.room() : Math.min(spot.room(), 32);
    return draw -> bytes(draw.chance(), size);
  }

  static byte[] bytes(Chance chance, int size) {
    ByteBuffer bytes = ByteBuffer.allocate(size + 8);
    while (bytes.position() < size) {
      bytes.putLong(chance.below(Long.MAX_VALUE));
    }
    return java.util.Arrays.copyOf(bytes.array(), size);
  }
}
