package com.terp.chatops.seed;

/**
 * What to seed.
 *
 * @param profile the profile's name
 * @param number the seed number; the same number gives the same rows
 * @param clear whether the profile's tables are cleared first
 */
public record SeedSpec(String profile, long number, Clear clear) {
  /** TERP's generator used 12345 as well. */
  public static final long DEFAULT_NUMBER = 12345;

  public enum Clear {
    CLEAR,
    NO_CLEAR
  }
}
