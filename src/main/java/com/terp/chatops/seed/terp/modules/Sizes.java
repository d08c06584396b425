package com.terp.chatops.seed.terp.modules;

import java.util.Map;

/**
 * How many rows the business has in its own tables.
 *
 * @param counts table to rows
 */
record Sizes(Map<String, Long> counts) {
  Sizes {
    counts = Map.copyOf(counts);
  }

  /** At least one, so that a row can be drawn. */
  long of(String table) {
    return Math.max(1, counts.getOrDefault(table, 0L));
  }
}
