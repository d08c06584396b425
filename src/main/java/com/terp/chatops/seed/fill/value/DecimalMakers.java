package com.terp.chatops.seed.fill.value;

import com.terp.chatops.schema.Column;
import com.terp.chatops.seed.random.Chance;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.regex.Pattern;

/** Decimals and floating numbers by the column's name. */
final class DecimalMakers {
  /** Values in hundredths, both ends included, in steps: prices end in whole or quarter units. */
  private static final List<Range> RANGES =
      List.of(
          new Range("(.*_)?(latitude|lat)", 3200, 4800, 1),
          new Range("(.*_)?(longitude|lng|lon|long)", -12400, -7000, 1),
          new Range("(.*_)?(exchange_rate)", 80, 140, 1),
          new Range("(.*_)?(multiplier|factor|modifier|sensitivity|coefficient)(_.*)?", 80, 150, 5),
          new Range("(.*_)?(conversion_factor)", 100, 1000, 50),
          new Range("(.*_)?(rating|stars)", 250, 500, 50),
          new Range(
              "(.*_)?(interest|tax|vat|fee|discount|commission|couch_tax|late_fee)_?(rate|percent|percentage|pct)",
              0,
              1500,
              25),
          new Range(
              "(.*_)?(percent|percentage|pct|rate|ratio|margin|percentile|score|progress|strength|quality|risk|velocity|depth|momentum|readiness|confidence|share|utilization)(_.*)?",
              500,
              9500,
              25),
          new Range("(.*_)?(temp|temperature|min_temp|max_temp)(_.*)?", 200, 2400, 50),
          new Range("(.*_)?(hours|hour)(_.*)?", 50, 900, 25),
          new Range(
              "(.*_)?(discount|tax|shipping|fee|tip|penalty|variance|difference|shortfall|adjustment)(_.*)?",
              0,
              20_000,
              25),
          new Range(
              "(.*_)?(quantity|qty|units|stock|weight|volume|length|width|height|count)(_.*)?|.*_(quantity|qty)",
              100,
              20_000,
              50),
          new Range(
              "(.*_)?(unit_price|price|unit_cost|cost|cogs|unit_cogs|rate_per.*)(_.*)?|.*_(price|cost|cogs)",
              500,
              90_000,
              25),
          new Range(
              "(.*_)?(limit|budget|capacity|balance|revenue|spend|spent|exposure|sales|total|subtotal|value|credit|debit|amount|paid|due|owed|payment|payout|profit)(_.*)?",
              5_000,
              800_000,
              25));

  private DecimalMakers() {}

  private record Range(Pattern name, long least, long most, long step) {
    Range(String name, long least, long most, long step) {
      this(Pattern.compile(name), least, most, step);
    }
  }

  static Maker of(Spot spot) {
    Range range = range(spot);
    Column column = spot.column();
    boolean real = !column.type().equals("decimal");
    int scale = scale(column);
    BigDecimal low = bounded(spot, BigDecimal.valueOf(range.least(), 2));
    BigDecimal high = bounded(spot, BigDecimal.valueOf(range.most(), 2));
    BigDecimal step = BigDecimal.valueOf(range.step(), 2).max(smallest(scale));
    BigDecimal least = high.compareTo(low) <= 0 ? floor(spot, low) : low;
    BigDecimal most = high.compareTo(low) <= 0 ? ceiling(spot, least) : high;
    long steps = Math.max(0, most.subtract(least).divide(step, 0, RoundingMode.DOWN).longValue());
    boolean fine = steps < 4;
    BigDecimal unit =
        fine ? most.subtract(least).divide(BigDecimal.valueOf(10), scale, RoundingMode.DOWN) : step;
    long count = fine ? (unit.signum() == 0 ? 0 : 10) : steps;
    return draw -> {
      BigDecimal value =
          draw(draw.chance(), least, unit, count).setScale(scale, RoundingMode.HALF_UP);
      return real ? (Object) value.doubleValue() : value;
    };
  }

  private static BigDecimal draw(Chance chance, BigDecimal least, BigDecimal unit, long count) {
    return least.add(unit.multiply(BigDecimal.valueOf(chance.skewedBelow(count + 1, 1))));
  }

  static int scale(Column column) {
    Integer scale = column.scale();
    return column.type().equals("decimal") ? (scale == null ? 0 : scale) : 2;
  }

  private static BigDecimal smallest(int scale) {
    return BigDecimal.valueOf(1, scale);
  }

  private static Range range(Spot spot) {
    String name = spot.name();
    Range found = new Range("", 100, 50_000, 25);
    for (Range range : RANGES) {
      if (range.name().matcher(name).matches()) {
        found = range;
        break;
      }
    }
    Integer precision = spot.column().precision();
    if (name.contains("discount") && precision != null && precision <= 5) {
      return new Range("", 0, 1500, 25);
    }
    // The lesser of a pair stays below the greater.
    long middle = (found.least() + found.most()) / 2;
    if (name.matches("(min|minimum|lowest)_.*|.*_(min|minimum|from|low)")) {
      return new Range(found.name(), found.least(), middle, found.step());
    }
    if (name.matches("(max|maximum|highest)_.*|.*_(max|maximum|to|high)")) {
      return new Range(found.name(), middle, found.most(), found.step());
    }
    return found;
  }

  private static BigDecimal bounded(Spot spot, BigDecimal value) {
    BigDecimal least = least(spot);
    BigDecimal most = most(spot);
    return value.max(least).min(most);
  }

  private static BigDecimal floor(Spot spot, BigDecimal value) {
    BigDecimal least = spot.bounds().least();
    return least == null ? value.min(most(spot)).multiply(new BigDecimal("0.1")) : least;
  }

  private static BigDecimal ceiling(Spot spot, BigDecimal least) {
    BigDecimal most = most(spot);
    return spot.bounds().most() == null
        ? most.min(least.abs().multiply(BigDecimal.valueOf(5)).add(smallest(scale(spot.column()))))
        : most;
  }

  static BigDecimal least(Spot spot) {
    BigDecimal bound = spot.bounds().least();
    BigDecimal type = spot.unsigned() ? BigDecimal.ZERO : typeMost(spot).negate();
    return bound == null ? type : bound.max(type);
  }

  static BigDecimal most(Spot spot) {
    BigDecimal bound = spot.bounds().most();
    return bound == null ? typeMost(spot) : bound.min(typeMost(spot));
  }

  private static BigDecimal typeMost(Spot spot) {
    Column column = spot.column();
    Integer precision = column.precision();
    Integer scale = column.scale();
    if (!column.type().equals("decimal") || precision == null || scale == null) {
      return new BigDecimal("1000000");
    }
    return BigDecimal.TEN.pow(precision).subtract(BigDecimal.ONE).movePointLeft(scale);
  }
}
