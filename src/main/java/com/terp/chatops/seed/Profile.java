package com.terp.chatops.seed;

/** A named kind and amount of data. */
public interface Profile {
  /** As people type it, in lower case. */
  String name();

  /** What one gets, in half a sentence, for people. */
  String summary();

  /**
   * The data for a seed number; any number is good. Costs no I/O and keeps no rows.
   *
   * @param number the same number gives the same rows on every machine
   */
  Dataset dataset(long number);
}
