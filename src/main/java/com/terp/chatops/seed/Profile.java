package com.terp.chatops.seed;

import java.util.Optional;

/** A named kind and amount of data. */
public interface Profile {
  /** As people type it, in lower case. */
  String name();

  /** This profile, or one it makes, where that is its name. */
  default Optional<Profile> called(String name) {
    return name.equals(name()) ? Optional.of(this) : Optional.empty();
  }

  /** What one gets, in half a sentence, for people. */
  String summary();

  /**
   * The data for a seed number, a schema and what stands there already. Keeps no rows.
   *
   * @param ground the same ground gives the same rows on every machine
   */
  Dataset dataset(Ground ground);
}
