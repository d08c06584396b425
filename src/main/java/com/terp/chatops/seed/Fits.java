package com.terp.chatops.seed;

import com.terp.chatops.schema.Table;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;

/**
 * What going through all rows of a table gave, remembered: the run that follows a plan need not
 * look at a million rows again. Rows that depend on what stands in the database are never
 * remembered. Thread-safe.
 */
final class Fits {
  /** A few plans of as many tables as a large schema has. */
  private static final int MOST = 2_000;

  private final Map<Key, Fit> known =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Fit> eldest) {
          return size() > MOST;
        }
      };

  /**
   * What a table's rows are a function of, where they depend on no row of the database.
   *
   * @param schema the hash of the live schema
   */
  record Ground(String profile, long number, int generator, String schema) {}

  private record Key(Ground ground, String table, long rows) {}

  /**
   * What was found.
   *
   * @param problems as {@link RowFit#problems}
   * @param money as {@link RowFit#money}
   */
  record Fit(List<String> problems, Map<String, BigDecimal> money) {
    Fit {
      problems = List.copyOf(problems);
      money = Map.copyOf(money);
    }
  }

  /**
   * Goes through the rows to write, or remembers having done so.
   *
   * @param derived columns that are computed after the load
   */
  Fit of(Ground ground, TableRows<?> rows, Table live, Set<String> derived) {
    Key key = new Key(ground, rows.table(), rows.count());
    Fit fit;
    synchronized (known) {
      fit = known.get(key);
    }
    if (fit == null) {
      fit = afresh(rows, live, derived, LongStream.range(0, rows.count()));
      synchronized (known) {
        known.put(key, fit);
      }
    }
    return fit;
  }

  /** Goes through some rows. */
  static Fit afresh(TableRows<?> rows, Table live, Set<String> derived, LongStream indexes) {
    RowFit<?> fit = new RowFit<>(rows, live, derived);
    indexes.forEach(fit::add);
    return new Fit(fit.problems(), fit.money());
  }
}
