package com.terp.chatops.seed.fill.value;

import com.terp.chatops.schema.Column;
import com.terp.chatops.seed.random.Chance;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

/** Whole numbers and flags by the column's name. */
final class NumberMakers {
  private static final Pattern FLAG =
      Pattern.compile(
          "^(is|has|can|allow|allows|show|hide|use|enable|auto|notify|publish|require|requires|send|include)_.*"
              + "|.*_(enabled|active|visible|required|allowed|only|available|override|sent|granted)"
              + "|active|enabled|visible|granted|read|deleted|archived|locked|verified|featured|public|private|default");

  private static final Pattern MOSTLY =
      Pattern.compile(
          ".*(active|enabled|visible|available|verified|granted|public|show|allow|notify).*");

  private static final Pattern HARDLY =
      Pattern.compile(
          ".*(deleted|archived|locked|hidden|hide|test|default|override|overridden|primary|banned|fail|secret|cancel|terminal|private|anonym|opt_out|is_sample).*");

  /** The first that fits the name decides; both ends are included. */
  private static final List<Range> RANGES =
      List.of(
          new Range("(.*_)?(row_)?version|interval|revision|lock_version", 1, 1),
          new Range("(.*_)?year", 2024, 2025),
          new Range("(.*_)?month(_number)?", 1, 12),
          new Range("(.*_)?(day_of_week|weekday|dow)", 0, 6),
          new Range("(.*_)?(day_of_month|month_day)", 1, 28),
          new Range("(.*_)?quarter", 1, 4),
          new Range("(.*_)?week(_number)?", 1, 52),
          new Range("(.*_)?(hour|hour_of_day)", 8, 18),
          new Range("(.*_)?(stars|rating)(_.*)?", 1, 5),
          new Range(".*(trend|rank_change|delta)", -3, 3),
          new Range("(.*_)?(percent|percentage|pct|rate|weight|progress|probability)", 5, 60),
          new Range("(.*_)?score", 40, 95),
          new Range("(.*_)?(multiplier|factor)", 1, 2),
          new Range("(.*_)?(level|tier|priority|severity|importance)", 1, 3),
          new Range("(.*_)?(retries|retry_count|attempts|failed_.*|error_count|failures)", 0, 2),
          new Range(
              "(.*_)?(file_size|size_bytes|bytes|byte_size|content_length)", 12_000, 2_400_000),
          new Range("size", 12_000, 2_400_000),
          new Range("(.*_)?(width|height)", 200, 1200),
          new Range("(.*_)?(ms|millis|latency|milliseconds)", 20, 900),
          new Range("(.*_)?(seconds|secs|timeout|ttl)", 30, 600),
          new Range("(.*_)?(minutes|mins|duration)(_.*)?", 15, 120),
          new Range("(.*_)?hours?(_.*)?", 1, 12),
          new Range("(.*_)?(days|day)(_.*)?", 1, 30),
          new Range("(.*_)?(weeks|months)", 1, 12),
          new Range(
              "(.*_)?(price|amount|cost|total|subtotal|balance|value|fee|revenue|cents)(_cents)?",
              500,
              50_000),
          new Range("(.*_)?points(_.*)?|.*_points|lifetime_.*", 10, 500),
          new Range("(.*_)?age", 21, 70),
          new Range("(.*_)?port", 8000, 8999),
          new Range("(.*_)?(status_code|http_status)", 200, 200),
          new Range("(.*_)?(limit|max|maximum|capacity)(_.*)?|max_.*", 20, 100),
          new Range("(.*_)?(min|minimum|threshold)(_.*)?|min_.*", 1, 10),
          new Range("(.*_)?(quantity|qty|stock|units|on_hand)(_.*)?", 1, 120),
          new Range(
              "(.*_)?(count|total|number_of|num|views|uses|used|confirmations|orders|items)(_.*)?",
              1,
              25));

  private static final Pattern SEQUENCE =
      Pattern.compile(
          "(.*_)?(position|sort|sort_order|order|sequence|seq|display_order|ordinal|rank|line_no|line_number|line|step|number|no|index|idx|nr)");

  private NumberMakers() {}

  private record Range(Pattern name, long least, long most) {
    Range(String name, long least, long most) {
      this(Pattern.compile(name), least, most);
    }
  }

  static Maker flag(Spot spot) {
    int chance = chance(spot);
    return draw -> draw.chance().percent(chance) ? 1L : 0L;
  }

  private static int chance(Spot spot) {
    String name = spot.name();
    if (HARDLY.matcher(name).matches()) {
      return 8;
    }
    if (MOSTLY.matcher(name).matches()) {
      return 90;
    }
    return spot.standard().map(text -> text.equals("1") ? 80 : 20).orElse(50);
  }

  static Maker whole(Spot spot) {
    String name = spot.name();
    Column column = spot.column();
    if (FLAG.matcher(name).matches()
        && spot.bounds().least() == null
        && spot.bounds().most() == null) {
      return flag(spot);
    }
    if (SEQUENCE.matcher(name).matches()) {
      long most = most(spot);
      long least = Math.max(least(spot), 1);
      return draw -> least + draw.index() % Math.max(1, Math.min(most - least + 1, 1_000_000));
    }
    Range range = range(spot);
    long least = Math.max(range.least(), least(spot));
    long most = Math.min(range.most(), most(spot));
    if (column.fullType().isEmpty() || most < least) {
      long low = least(spot);
      long high = Math.min(most(spot), low > Long.MAX_VALUE - 100 ? Long.MAX_VALUE : low + 100);
      return draw -> between(draw.chance(), low, Math.max(low, high));
    }
    return draw -> between(draw.chance(), least, most);
  }

  private static Range range(Spot spot) {
    String name = spot.name();
    boolean low = name.matches("(min|minimum|from|low)_.*|.*_(min|minimum|from|low)");
    boolean high = name.matches("(max|maximum|to|high)_.*|.*_(max|maximum|to|high)");
    for (Range range : RANGES) {
      if (range.name().matcher(name).matches()) {
        return range;
      }
    }
    if (low || high) {
      return low ? new Range("", 1, 10) : new Range("", 20, 100);
    }
    if (spot.standard().isPresent() && spot.standard().get().matches("\\d{1,9}")) {
      long standard = Long.parseLong(spot.standard().get());
      return new Range("", Math.max(0, standard / 2), standard + Math.max(5, standard / 2));
    }
    return new Range("", 1, 100);
  }

  /** The least number a column and its checks allow. */
  static long least(Spot spot) {
    BigDecimal bound = spot.bounds().least();
    long type = spot.unsigned() ? 0 : -max(spot.column()) - 1;
    return bound == null
        ? type
        : Math.max(type, bound.setScale(0, java.math.RoundingMode.CEILING).longValue());
  }

  /** The greatest number a column and its checks allow. */
  static long most(Spot spot) {
    BigDecimal bound = spot.bounds().most();
    long signed = max(spot.column());
    long type = spot.unsigned() && signed < Long.MAX_VALUE ? signed * 2 + 1 : signed;
    return bound == null
        ? type
        : Math.min(type, bound.setScale(0, java.math.RoundingMode.FLOOR).longValue());
  }

  /** The greatest number a signed column of the type holds. */
  public static long max(Column column) {
    return switch (column.type()) {
      case "tinyint" -> 127;
      case "smallint" -> 32_767;
      case "mediumint" -> 8_388_607;
      case "int" -> 2_147_483_647L;
      default -> Long.MAX_VALUE;
    };
  }

  private static Long between(Chance chance, long least, long most) {
    long span = most - least + 1;
    return span <= 0 ? least : least + chance.below(span);
  }
}
