package com.terp.chatops.schema;

import java.util.List;

/** Which rows of a table. */
public sealed interface RowFilter {
  /** Every row. */
  record All() implements RowFilter {}

  /**
   * The rows whose primary key, one number, lies between the two.
   *
   * @param first inclusive
   * @param last inclusive
   */
  record KeyRange(long first, long last) implements RowFilter {}

  /**
   * The rows a condition picks.
   *
   * @param sql the condition, column names quoted, values as question marks
   * @param values for the question marks
   */
  record Where(String sql, List<Object> values) implements RowFilter {
    public Where {
      values = List.copyOf(values);
    }
  }

  static RowFilter all() {
    return new All();
  }

  static RowFilter keys(long first, long last) {
    return new KeyRange(first, last);
  }
}
