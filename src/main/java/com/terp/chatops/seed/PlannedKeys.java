package com.terp.chatops.seed;

import java.util.List;
import java.util.Map;

/** Keys as a plan assigned them; fixed. */
final class PlannedKeys implements Keys {
  private final Map<String, KeyRow> rows;

  PlannedKeys(Map<String, KeyRow> rows) {
    this.rows = Map.copyOf(rows);
  }

  @Override
  public long of(String table, long index) {
    KeyRow row = rows.get(table);
    if (row == null) {
      throw new IllegalArgumentException("the profile has no table " + table);
    }
    return row.at(index);
  }

  /** The keys of one table by row index. */
  @FunctionalInterface
  interface KeyRow {
    /**
     * The key of a row.
     *
     * @throws IndexOutOfBoundsException for a row the profile does not have
     */
    long at(long index);

    /** Keys without gaps. */
    static KeyRow dense(long first, long count) {
      return index -> first + checked(index, count);
    }

    /** Keys one by one: found ones among new ones. */
    static KeyRow mixed(List<Long> keys) {
      List<Long> fixed = List.copyOf(keys);
      return index -> fixed.get((int) checked(index, fixed.size()));
    }

    private static long checked(long index, long count) {
      if (index < 0 || index >= count) {
        throw new IndexOutOfBoundsException("row " + index + " of " + count);
      }
      return index;
    }
  }
}
