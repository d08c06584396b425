package com.terp.chatops.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Partitions that may not have a place for every row.
 *
 * @param method as the server names it: {@code RANGE}, {@code LIST}, {@code RANGE COLUMNS} …
 * @param expression what decides, as the server prints it
 * @param descriptions what goes into each, in order
 */
record Partitions(String method, String expression, List<String> descriptions) {
  /** A column, or the part of a date that can be computed without asking the server. */
  private static final Pattern KNOWN =
      Pattern.compile("(?i)`?\\w+`?|(year|month|to_days)\\(`?\\w+`?\\)");

  static Partitions by(String method, String expression) {
    return new Partitions(method, expression, new ArrayList<>());
  }

  void add(String description) {
    descriptions.add(description);
  }

  /** What a row must meet to have a place; empty where each has one, or where nobody can tell. */
  Optional<String> condition() {
    if (!KNOWN.matcher(expression).matches()) {
      return Optional.empty();
    }
    if (method.startsWith("RANGE")) {
      String last = descriptions.getLast();
      return last.equals("MAXVALUE")
          ? Optional.empty()
          : Optional.of("(%s < %s)".formatted(expression, last));
    }
    return method.startsWith("LIST") && !descriptions.contains("DEFAULT")
        ? Optional.of("(%s in (%s))".formatted(expression, String.join(",", descriptions)))
        : Optional.empty();
  }
}
