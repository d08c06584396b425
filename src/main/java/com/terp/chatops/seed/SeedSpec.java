package com.terp.chatops.seed;

import java.util.Optional;

/**
 * What to seed.
 *
 * @param profile the profile's name
 * @param number the seed number; the same number gives the same rows
 * @param clear whether the profile's tables are cleared first
 * @param table the one table to seed, with what it cannot live without; empty for the whole profile
 */
public record SeedSpec(String profile, long number, Clear clear, Optional<String> table) {
  /** TERP's generator used 12345 as well. */
  public static final long DEFAULT_NUMBER = 12345;

  /** The whole profile. */
  public SeedSpec(String profile, long number, Clear clear) {
    this(profile, number, clear, Optional.empty());
  }

  public enum Clear {
    CLEAR,
    NO_CLEAR
  }
}
