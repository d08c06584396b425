package com.terp.chatops.seed;

import java.util.List;
import java.util.Set;

/**
 * Everything a profile writes for one seed number. Counts do not depend on keys, so that a plan can
 * count first and assign keys after.
 */
public interface Dataset {
  /** Raised whenever the same seed number no longer gives the same rows. */
  int GENERATOR_VERSION = 5;

  /**
   * All tables, in any order; every foreign key between them is met by {@code keys}.
   *
   * @param keys may be a stand-in while only counts and columns are read
   */
  List<TableRows<?>> tables(Keys keys);

  /**
   * Groups of tables whose rows with the same index are the same thing in the world and get the
   * same primary key. Counts may differ. Empty where it does not matter.
   */
  default List<Set<String>> sameKeys() {
    return List.of();
  }

  /**
   * Tables whose rows belong to those of another so that neither makes sense alone: the lines of an
   * order. Seeding the one table alone brings them along.
   */
  default Set<String> companions(String table) {
    return Set.of();
  }

  /**
   * Tables whose keys the rows of a table are made with beyond its references. Seeding the one
   * table alone brings what is missing of them.
   */
  default Set<String> needs(String table) {
    return Set.of();
  }

  /** What people should know of it before they say yes, a sentence each. */
  default List<String> remarks() {
    return List.of();
  }

  /** What is computed in SQL from the loaded rows, in this order. */
  default List<Derivation> derivations() {
    return List.of();
  }

  /** Reference tables whose differences from the profile are named in plan and result. */
  default List<Reconciled> reconciled() {
    return List.of();
  }
}
