package com.terp.chatops.seed.terp;

import com.terp.chatops.seed.random.Chance;
import java.time.LocalDateTime;

/**
 * Something somebody wrote down some time in the period.
 *
 * @param kind index into the kinds there are
 * @param words index into the texts there are
 */
record Remark(int kind, int words, LocalDateTime at) {
  private static final int TIMES = 100;

  static Remark draw(Chance chance, int kinds, int texts, Period period) {
    return new Remark(
        (int) chance.below(kinds),
        (int) chance.below(texts),
        period.slot(chance.below(TIMES), TIMES, chance));
  }
}
