package com.terp.chatops.seed.terp;

import java.time.LocalDateTime;

/**
 * What a seller delivered in one go: a few batches, ordered with one purchase order and taken in
 * during one intake session.
 *
 * @param firstBatch the others follow it
 * @param batches how many
 * @param seller index among clients and vendors alike
 * @param orderedAt when the purchase order was written
 * @param receivedAt when it arrived
 * @param open whether its batches still wait for intake
 */
record Lot(
    long index,
    long firstBatch,
    int batches,
    long seller,
    LocalDateTime orderedAt,
    LocalDateTime receivedAt,
    boolean open) {}
