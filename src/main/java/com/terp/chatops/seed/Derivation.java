package com.terp.chatops.seed;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Columns computed in SQL from what was loaded. Run for a range of primary keys of {@code table},
 * so that it touches rows of this run alone.
 *
 * @param table whose rows change
 * @param columns which columns change
 * @param sentence what it computes, for people
 * @param sql an UPDATE of {@code table} with alias {@code t}, ending in {@code t.`id` BETWEEN ? AND
 *     ?}; sets every ON UPDATE column to itself
 */
public record Derivation(String table, List<String> columns, String sentence, String sql) {
  private static final Pattern READ = Pattern.compile("(?:FROM|JOIN) `([^`]+)`");

  public Derivation {
    columns = List.copyOf(columns);
  }

  /** Whether the table it changes is there, and every one it reads. */
  public boolean fits(Predicate<String> there) {
    return there.test(table)
        && READ.matcher(sql).results().allMatch(read -> there.test(read.group(1)));
  }
}
