package com.terp.chatops.seed.fill;

import com.terp.chatops.seed.random.Chance;
import com.terp.chatops.seed.random.Weighted;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row in the making, as seen from one of its columns. Every other value is worked out when asked
 * for; two columns must not ask for each other.
 */
public interface Row {
  /** Which row of its table, from 0. */
  long index();

  /** How many rows its table gets. */
  long count();

  /** The draws of this column of this row: the same ones every time. */
  Chance chance();

  /** One of some values, all equally likely. */
  default <T> T pick(List<T> values) {
    return chance().pick(values);
  }

  /** One of some values, by their weights. */
  default <T> T pick(Weighted<T> values) {
    return chance().pick(values);
  }

  /** The value of another column of this row. */
  @Nullable Object get(String column);

  /** Whether another column of this row has a value. */
  boolean is(String column, Object value);

  /** The value of another column of this row as text; empty where it is NULL. */
  String text(String column);

  /**
   * A column of the row a reference points to, or NULL where it points to none.
   *
   * @param reference a column of this row that refers to another table
   * @param column of that table
   */
  @Nullable Object of(String reference, String column);

  /** Which row of the parent a reference points to, from 0, or -1 where it points to none. */
  long parentIndex(String reference);

  /** When this row came into being: what its created column holds. */
  LocalDateTime moment();

  /**
   * The time in another column of this row, dates at midnight; {@link #moment} where it is NULL.
   */
  LocalDateTime time(String column);

  /** A time after that of another column, within the period. */
  LocalDateTime later(String column, int leastDays, int mostDays);

  /** The time the rows play in. */
  FillPeriod period();
}
