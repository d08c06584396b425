package com.terp.chatops.schema;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a table demands of its rows beyond columns and keys.
 *
 * @param checks its CHECK constraints, by name; what makes MariaDB's longtext JSON left out
 * @param expressions generated column to the expression that computes it, as the server prints it
 * @param prefixes unique key to column to how many characters or bytes of it must differ, where
 *     that is not all of it
 * @param functional unique keys of which a part is an expression, as the server prints it; their
 *     columns, if any, are not among the table's unique keys
 * @param defaults column to its DEFAULT where that is plain text or a number
 */
public record TableFacts(
    List<Check> checks,
    SortedMap<String, String> expressions,
    SortedMap<String, SortedMap<String, Integer>> prefixes,
    SortedMap<String, List<String>> functional,
    Map<String, String> defaults) {
  /** A table that demands nothing more. */
  public static final TableFacts NONE =
      new TableFacts(List.of(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), Map.of());

  public TableFacts {
    checks = List.copyOf(checks);
    expressions = new TreeMap<>(expressions);
    prefixes = new TreeMap<>(prefixes);
    functional = new TreeMap<>(functional);
    defaults = Map.copyOf(defaults);
  }

  /**
   * A CHECK constraint.
   *
   * @param clause as the server prints it
   */
  public record Check(String name, String clause) {}

  /**
   * Everything a fingerprint of the schema must see, alike on both servers; empty if there is
   * nothing.
   */
  String text() {
    if (checks.isEmpty() && expressions.isEmpty() && prefixes.isEmpty() && functional.isEmpty()) {
      return "";
    }
    List<String> clauses = checks.stream().map(c -> SqlText.plain(c.clause())).sorted().toList();
    SortedMap<String, String> computed = new TreeMap<>();
    expressions.forEach((column, expression) -> computed.put(column, SqlText.plain(expression)));
    List<String> parts =
        functional.values().stream().map(p -> SqlText.plain(p.toString())).sorted().toList();
    return "%s %s %s %s".formatted(clauses, computed, prefixes, parts);
  }
}
