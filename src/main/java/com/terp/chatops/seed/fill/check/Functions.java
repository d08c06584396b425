package com.terp.chatops.seed.fill.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The functions of SQL that conditions and computed columns use, for arguments that are not NULL.
 */
final class Functions {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Functions() {}

  static @Nullable Object call(String name, Object[] values) {
    return switch (name) {
      case "char_length", "character_length" ->
          number(text(values, 0).codePointCount(0, text(values, 0).length()));
      case "length", "octet_length" -> number(bytes(values[0]).length);
      case "cast" -> cast(values[0], text(values, 1));
      case "nullif" -> Values.compare(values[0], values[1]) == 0 ? null : values[0];
      case "greatest" -> Arrays.stream(values).max(Values::compare).orElseThrow();
      case "least" -> Arrays.stream(values).min(Values::compare).orElseThrow();
      case "md5" -> digest("MD5", values[0]);
      case "sha1", "sha" -> digest("SHA-1", values[0]);
      case "json_valid",
          "json_length",
          "json_type",
          "json_unquote",
          "json_extract",
          "json_value",
          "json_contains_path" ->
          json(name, values);
      case "abs",
          "floor",
          "ceil",
          "ceiling",
          "round",
          "truncate",
          "sign",
          "sqrt",
          "power",
          "pow",
          "mod" ->
          arithmetic(name, values);
      case "date_add" -> moved(values, 1);
      case "date_sub" -> moved(values, -1);
      case "year", "month", "day", "dayofmonth", "hour", "minute", "date", "to_days", "datediff" ->
          calendar(name, values);
      default -> string(name, values);
    };
  }

  /** CONCAT_WS leaves NULL out. */
  static @Nullable Object joined(List<@Nullable Object> values) {
    Object separator = values.getFirst();
    return separator == null
        ? null
        : String.join(
            Values.text(separator),
            values.stream().skip(1).filter(Objects::nonNull).map(Values::text).toList());
  }

  private static Object string(String name, Object[] values) {
    String text = text(values, 0);
    return switch (name) {
      case "lower", "lcase" -> text.toLowerCase(Locale.ROOT);
      case "upper", "ucase" -> text.toUpperCase(Locale.ROOT);
      case "trim" -> text.strip();
      case "ltrim" -> text.stripLeading();
      case "rtrim" -> text.stripTrailing();
      case "reverse" -> new StringBuilder(text).reverse().toString();
      case "left" -> text.substring(0, Math.clamp(whole(values, 1), 0, text.length()));
      case "right" ->
          text.substring(text.length() - Math.clamp(whole(values, 1), 0, text.length()));
      case "substr", "substring" -> substring(text, values);
      case "concat" -> String.join("", Arrays.stream(values).map(Values::text).toList());
      case "concat_ws" -> Objects.requireNonNull(joined(Arrays.asList(values)));
      case "replace" -> text.replace(text(values, 1), text(values, 2));
      case "locate" -> number(lower(values, 1).indexOf(lower(values, 0)) + 1);
      case "instr" -> number(lower(values, 0).indexOf(lower(values, 1)) + 1);
      case "ascii" -> number(text.isEmpty() ? 0 : text.charAt(0));
      case "hex" -> HexFormat.of().withUpperCase().formatHex(bytes(values[0]));
      case "lpad" -> padding(text, values) + cut(text, values);
      case "rpad" -> cut(text, values) + padding(text, values);
      default -> throw new Expression.Unreadable("the function %s is not known".formatted(name));
    };
  }

  private static String substring(String text, Object[] values) {
    int from = whole(values, 1);
    int start = from > 0 ? from - 1 : Math.max(0, text.length() + from);
    int length = values.length > 2 ? whole(values, 2) : text.length();
    return start >= text.length() || length <= 0
        ? ""
        : text.substring(start, Math.min(text.length(), start + length));
  }

  private static String padding(String text, Object[] values) {
    int missing = whole(values, 1) - text.length();
    return missing <= 0 ? "" : text(values, 2).repeat(missing).substring(0, missing);
  }

  private static String cut(String text, Object[] values) {
    return text.substring(0, Math.min(text.length(), whole(values, 1)));
  }

  private static @Nullable Object arithmetic(String name, Object[] values) {
    BigDecimal value = Values.number(values[0]);
    int scale = values.length > 1 ? whole(values, 1) : 0;
    return switch (name) {
      case "abs" -> value.abs();
      case "floor" -> value.setScale(0, RoundingMode.FLOOR);
      case "ceil", "ceiling" -> value.setScale(0, RoundingMode.CEILING);
      case "round" -> value.setScale(scale, RoundingMode.HALF_UP);
      case "truncate" -> value.setScale(scale, RoundingMode.DOWN);
      case "sqrt" -> BigDecimal.valueOf(Math.sqrt(value.doubleValue()));
      case "power", "pow" ->
          BigDecimal.valueOf(Math.pow(value.doubleValue(), Values.number(values[1]).doubleValue()));
      case "mod" ->
          Values.number(values[1]).signum() == 0 ? null : value.remainder(Values.number(values[1]));
      default -> BigDecimal.valueOf(value.signum());
    };
  }

  private static @Nullable Object calendar(String name, Object[] values) {
    LocalDateTime time = Values.time(values[0]);
    if (time == null) {
      return null;
    }
    return switch (name) {
      case "year" -> number(time.getYear());
      case "month" -> number(time.getMonthValue());
      case "day", "dayofmonth" -> number(time.getDayOfMonth());
      case "hour" -> number(time.getHour());
      case "minute" -> number(time.getMinute());
      case "date" -> time.toLocalDate();
      case "to_days" -> number(time.toLocalDate().toEpochDay() + 719_528);
      default -> {
        LocalDateTime other = Values.time(values[1]);
        yield other == null
            ? null
            : number(time.toLocalDate().toEpochDay() - other.toLocalDate().toEpochDay());
      }
    };
  }

  private static @Nullable Object moved(Object[] values, int sign) {
    LocalDateTime time = Values.time(values[0]);
    if (time == null) {
      return null;
    }
    long amount = (long) sign * whole(values, 1);
    return switch (text(values, 2)) {
      case "second" -> time.plusSeconds(amount);
      case "minute" -> time.plusMinutes(amount);
      case "hour" -> time.plusHours(amount);
      case "day" -> time.plusDays(amount);
      case "week" -> time.plusWeeks(amount);
      case "month" -> time.plusMonths(amount);
      case "year" -> time.plusYears(amount);
      default -> throw new Expression.Unreadable("intervals of " + text(values, 2));
    };
  }

  private static @Nullable Object json(String name, Object[] values) {
    JsonNode node;
    try {
      node = JSON.readTree(text(values, 0));
    } catch (JsonProcessingException e) {
      return switch (name) {
        case "json_valid" -> BigDecimal.ZERO;
        case "json_unquote" -> text(values, 0);
        default -> null;
      };
    }
    return switch (name) {
      case "json_valid" -> Values.truth(!node.isMissingNode());
      case "json_length" -> length(values.length > 1 ? node.at(pointer(values, 1)) : node);
      case "json_type" -> type(node);
      case "json_contains_path" ->
          Values.truth(
              text(values, 1).equals("one")
                  ? IntStream.range(2, values.length).anyMatch(i -> has(node, values, i))
                  : IntStream.range(2, values.length).allMatch(i -> has(node, values, i)));
      case "json_unquote" -> node.isTextual() ? node.asText() : text(values, 0);
      default -> {
        JsonNode found = node.at(pointer(values, 1));
        yield found.isMissingNode()
            ? null
            : name.equals("json_value") ? found.asText() : found.toString();
      }
    };
  }

  private static boolean has(JsonNode node, Object[] values, int path) {
    return !node.at(pointer(values, path)).isMissingNode();
  }

  private static @Nullable Object length(JsonNode node) {
    if (node.isMissingNode()) {
      return null;
    }
    return number(node.isContainerNode() ? node.size() : 1);
  }

  /** As both servers call it. */
  private static String type(JsonNode node) {
    if (node.isNumber()) {
      return node.isIntegralNumber() ? "INTEGER" : "DOUBLE";
    }
    return node.getNodeType().name();
  }

  private static String pointer(Object[] values, int at) {
    return text(values, at)
        .replaceFirst("^\\$", "")
        .replaceAll("\\[(\\d+)\\]", "/$1")
        .replace(".", "/")
        .replace("\"", "");
  }

  private static Object cast(Object value, String type) {
    return switch (type) {
      case "signed", "unsigned" -> Values.number(value).setScale(0, RoundingMode.HALF_UP);
      case "decimal" -> Values.number(value);
      case "date" -> {
        LocalDateTime time = Values.time(value);
        yield time == null ? value : time.toLocalDate();
      }
      case "char", "nchar", "varchar" -> Values.text(value);
      default -> value;
    };
  }

  private static String digest(String algorithm, Object value) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(bytes(value)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has " + algorithm, e);
    }
  }

  private static byte[] bytes(Object value) {
    return value instanceof byte[] bytes
        ? bytes
        : Values.text(value).getBytes(StandardCharsets.UTF_8);
  }

  private static String text(Object[] values, int at) {
    return Values.text(values[at]);
  }

  private static String lower(Object[] values, int at) {
    return text(values, at).toLowerCase(Locale.ROOT);
  }

  private static int whole(Object[] values, int at) {
    return Values.number(values[at]).intValue();
  }

  private static BigDecimal number(long value) {
    return BigDecimal.valueOf(value);
  }
}
