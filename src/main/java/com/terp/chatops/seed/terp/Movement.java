package com.terp.chatops.seed.terp;

import java.time.LocalDateTime;

/**
 * Stock coming in or going out.
 *
 * @param ordinal 0 is the intake, each move follows in order of time
 */
record Movement(long index, Batch batch, int ordinal) {
  boolean intake() {
    return ordinal == 0;
  }

  Batch.Move move() {
    return batch.moves().get(ordinal - 1);
  }

  long before() {
    return intake() ? 0 : onHandAfter(ordinal - 1);
  }

  long after() {
    return onHandAfter(ordinal);
  }

  LocalDateTime at() {
    return intake() ? batch.lot().receivedAt() : move().at();
  }

  private long onHandAfter(int moves) {
    return batch.received() - (moves == 0 ? 0 : batch.moves().get(moves - 1).goneUpTo());
  }
}
