package com.terp.chatops.watch;

/** Wilson's bounds of a share at 95 %: what is likely behind few observations. */
public final class Wilson {
  private static final double Z = 1.959963984540054;

  private Wilson() {}

  /**
   * The lowest share that is likely.
   *
   * @param hits how many of them, from 0 to {@code all}
   * @param all how many were observed; none give 0
   */
  public static double lower(long hits, long all) {
    return all == 0 ? 0 : Math.max(0, centre(hits, all) - margin(hits, all));
  }

  /** The highest share that is likely; none observed give 1. */
  public static double upper(long hits, long all) {
    return all == 0 ? 1 : Math.min(1, centre(hits, all) + margin(hits, all));
  }

  private static double centre(long hits, long all) {
    double share = (double) hits / all;
    return (share + Z * Z / (2 * all)) / (1 + Z * Z / all);
  }

  private static double margin(long hits, long all) {
    double share = (double) hits / all;
    return Z / (1 + Z * Z / all) * Math.sqrt(share * (1 - share) / all + Z * Z / (4.0 * all * all));
  }
}
