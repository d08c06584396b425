package com.terp.chatops.seed.fill;

import java.util.Set;

/**
 * How much is filled and when it plays.
 *
 * @param rows of a table nothing else is known of, from 1
 * @param factor all counts are multiplied with, from 1; what must be unique limits the result
 * @param period all times fall in
 * @param skipped tables that get no rows, for example those of a migration tool
 */
public record FillOptions(int rows, int factor, FillPeriod period, Set<String> skipped) {
  public FillOptions {
    if (rows < 1 || factor < 1) {
      throw new IllegalArgumentException("rows and factor begin at 1");
    }
    skipped = Set.copyOf(skipped);
  }

  /** Thirty rows a table. */
  public static FillOptions in(FillPeriod period) {
    return new FillOptions(30, 1, period, Set.of());
  }

  /** The same with all counts multiplied. */
  public FillOptions times(int more) {
    return new FillOptions(rows, factor * more, period, skipped);
  }

  /** The same with another default count. */
  public FillOptions of(int rowsPerTable) {
    return new FillOptions(rowsPerTable, factor, period, skipped);
  }

  /** The same without some tables. */
  public FillOptions without(Set<String> tables) {
    return new FillOptions(rows, factor, period, tables);
  }
}
