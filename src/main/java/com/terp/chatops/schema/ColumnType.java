package com.terp.chatops.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads what information_schema says in COLUMN_TYPE. */
final class ColumnType {
  /** MariaDB still prints widths for display; {@code tinyint(1)} means a flag on both servers. */
  private static final Pattern DISPLAY_WIDTH =
      Pattern.compile("^(smallint|mediumint|int|bigint|year|tinyint(?!\\(1\\)))\\(\\d+\\)");

  private ColumnType() {}

  static String withoutDisplayWidth(String fullType) {
    return DISPLAY_WIDTH.matcher(fullType).replaceFirst("$1");
  }

  /** The values of an enum or set, in order; empty for every other type. */
  static List<String> values(String fullType) {
    String type = fullType.toLowerCase(Locale.ROOT);
    if (!type.startsWith("enum(") && !type.startsWith("set(")) {
      return List.of();
    }
    List<String> values = new ArrayList<>();
    StringBuilder value = new StringBuilder();
    boolean within = false;
    for (int i = fullType.indexOf('(') + 1; i < fullType.length(); i++) {
      char c = fullType.charAt(i);
      if (!within) {
        within = c == '\'';
      } else if (c != '\'') {
        value.append(c);
      } else if (i + 1 < fullType.length() && fullType.charAt(i + 1) == '\'') {
        value.append(c);
        i++;
      } else {
        values.add(value.toString());
        value.setLength(0);
        within = false;
      }
    }
    return values;
  }
}
