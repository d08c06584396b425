package com.terp.chatops.seed;

/** The primary keys a plan assigned: known before any row exists. */
@FunctionalInterface
public interface Keys {
  /**
   * The primary key of a row.
   *
   * @param index from 0, below the table's planned count
   */
  long of(String table, long index);
}
