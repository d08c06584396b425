package com.terp.chatops.seed.terp;

import java.time.LocalDateTime;

/**
 * What a seller delivered in one go: five batches, ordered with one purchase order and taken in
 * during one intake session.
 *
 * @param seller index among clients and vendors alike
 * @param orderedAt when the purchase order was written
 * @param receivedAt when it arrived
 * @param open whether its batches still wait for intake
 */
record Lot(
    long index, long seller, LocalDateTime orderedAt, LocalDateTime receivedAt, boolean open) {
  long firstBatch() {
    return index * Scale.BATCHES_PER_LOT;
  }
}
