package com.terp.chatops.seed.fill;

import java.util.Arrays;

/** Which numbers the rows of a table are made of: all in turn, or those that were found good. */
final class Selection {
  private long[] chosen = new long[0];
  private int size;
  private boolean all = true;

  /** Begins with none. */
  void choose() {
    all = false;
    size = 0;
  }

  void add(long ordinal) {
    if (size == chosen.length) {
      chosen = Arrays.copyOf(chosen, Math.max(64, size * 2));
    }
    chosen[size++] = ordinal;
  }

  int size() {
    return size;
  }

  /** Ends the choice; nothing is kept where all in turn were good. */
  void close() {
    chosen = Arrays.copyOf(chosen, size);
    all = size == 0 || chosen[size - 1] == size - 1;
    if (all) {
      chosen = new long[0];
    }
  }

  long at(long index) {
    return all ? index : chosen[Math.toIntExact(index)];
  }
}
