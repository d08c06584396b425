package com.terp.chatops.verify.check;

/**
 * Something that may be wrong with a row of a table, which is named {@code c}.
 *
 * @param condition is true of a wrong row; false or NULL of every other
 * @param among is true of every row that could be wrong
 * @param sentence what is wrong, to follow the number of rows
 */
public record Flaw(String condition, String among, String sentence) {
  /** A flaw any row could have. */
  public Flaw(String condition, String sentence) {
    this(condition, "TRUE", sentence);
  }

  /**
   * Rows that have it.
   *
   * @param finding the rows
   * @param among how many could have it
   */
  public record Found(Finding finding, long among) {}
}
