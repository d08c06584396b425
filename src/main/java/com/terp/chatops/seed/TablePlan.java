package com.terp.chatops.seed;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What happens to one table of a profile.
 *
 * @param now rows in it when the plan was made
 * @param cleared rows of those that are taken away first
 * @param inserted rows that are written
 * @param firstKey the primary key of the first row written, 0 where none is or where the rows bring
 *     their keys along; the others follow without gaps
 * @param kept rows of the profile that were there already, recognised by their natural key
 * @param money money column to the sum over the rows written
 */
public record TablePlan(
    String table,
    TableRole role,
    long now,
    long cleared,
    long inserted,
    long firstKey,
    long kept,
    Map<String, BigDecimal> money) {
  public TablePlan {
    money = Collections.unmodifiableMap(new TreeMap<>(money));
  }

  /** The primary key of the last row written, 0 where {@code firstKey} is. */
  public long lastKey() {
    return firstKey == 0 ? 0 : firstKey + inserted - 1;
  }

  /** Rows in it afterwards. */
  public long after() {
    return now - cleared + inserted;
  }
}
