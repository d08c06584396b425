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

  /** What is seeded where nobody says what. */
  public static final String DEFAULT_PROFILE = "full";

  /** The whole profile. */
  public SeedSpec(String profile, long number, Clear clear) {
    this(profile, number, clear, Optional.empty());
  }

  /** As people write it, for example {@code light no-clear seed=7}. */
  public String words() {
    return profile
        + table.map(name -> " table=" + name).orElse("")
        + (clear == Clear.NO_CLEAR ? " no-clear" : "")
        + (number == DEFAULT_NUMBER ? "" : " seed=" + number);
  }

  /** What is seeded, for people: the profile, or the one table of it. */
  public String title() {
    return table.map(name -> name + " of " + profile).orElse(profile);
  }

  public enum Clear {
    CLEAR,
    NO_CLEAR
  }
}
