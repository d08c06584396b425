package com.terp.chatops.seed.terp;

import java.time.LocalDateTime;

/**
 * Stock coming in or going out.
 *
 * @param ordinal 0 is the intake, each sale follows in order of time
 */
record Movement(long index, Batch batch, int ordinal) {
  boolean intake() {
    return ordinal == 0;
  }

  Batch.Sale sale() {
    return batch.sales().get(ordinal - 1);
  }

  long before() {
    return intake() ? 0 : onHandAfter(ordinal - 1);
  }

  long after() {
    return onHandAfter(ordinal);
  }

  LocalDateTime at() {
    return intake() ? batch.lot().receivedAt() : sale().at();
  }

  private long onHandAfter(int sales) {
    return batch.received() - (sales == 0 ? 0 : batch.sales().get(sales - 1).soldUpTo());
  }
}
