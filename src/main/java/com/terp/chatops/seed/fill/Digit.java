package com.terp.chatops.seed.fill;

import com.terp.chatops.seed.random.Permutation;
import org.jspecify.annotations.Nullable;

/**
 * One place of a number that stands for a combination: rows with different numbers differ in at
 * least one of the places.
 *
 * @param shuffle the order in which the combinations come, or null for their own
 * @param space how many combinations the shuffled places have
 * @param divisor what the combination is divided by to get to this place
 * @param size how many values this place has
 */
record Digit(@Nullable Permutation shuffle, long space, long divisor, long size) {
  /** The value of this place for a row. */
  long at(long ordinal) {
    if (shuffle == null) {
      return ordinal / divisor % size;
    }
    return shuffle.at(ordinal % space) / divisor % size;
  }
}
