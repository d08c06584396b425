package com.terp.chatops.seed.terp;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * JSON in the form MySQL keeps it: keys by length, then by bytes, a space after each comma and
 * colon, numbers without needless zeros. MariaDB keeps text as it is given, so both hold the same
 * bytes.
 */
final class Json {
  private static final Comparator<String> AS_MYSQL_DOES =
      Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

  private final Map<String, String> members = new TreeMap<>(AS_MYSQL_DOES);

  static Json object() {
    return new Json();
  }

  Json text(String name, String value) {
    members.put(name, quoted(value));
    return this;
  }

  Json whole(String name, long value) {
    members.put(name, Long.toString(value));
    return this;
  }

  Json decimal(String name, BigDecimal value) {
    members.put(name, value.stripTrailingZeros().toPlainString());
    return this;
  }

  Json no(String name) {
    members.put(name, "false");
    return this;
  }

  static String texts(List<String> values) {
    return values.stream().map(Json::quoted).toList().toString();
  }

  static String objects(List<Json> values) {
    return values.toString();
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("{");
    members.forEach((name, value) ->
        text.append(text.length() > 1 ? ", " : "")
            .append('"')
            .append(name)
            .append("\": ")
            .append(value));
    return text.append('}').toString();
  }

  private static String quoted(String value) {
    return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
