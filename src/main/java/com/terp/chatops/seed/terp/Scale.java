package com.terp.chatops.seed.terp;

/**
 * How much of everything a profile writes.
 *
 * @param breadth which tables beside the counted ones
 * @param vendors the first so many clients, seen as suppliers; at most {@code clients} less two
 * @param batches a multiple of 5, as a lot has five
 * @param orders quotes included
 * @param quotes orders that stay quotes
 * @param invoices at most one for each order that is no quote
 * @param payments received and sent
 * @param bills one for a batch, at most one for each batch that has been on sale
 * @param billPayments how many of the payments are sent, at most one for each bill
 */
record Scale(
    Breadth breadth,
    int vendors,
    int clients,
    int products,
    int batches,
    int orders,
    int quotes,
    int invoices,
    int payments,
    int bills,
    int billPayments) {
  static final int BATCHES_PER_LOT = 5;

  int lots() {
    return batches / BATCHES_PER_LOT;
  }

  /** Batches that have been on sale; the newest lots still wait for intake. */
  int batchesOnSale() {
    int waitingLots = Math.max(1, Math.round(batches * 0.15f / BATCHES_PER_LOT));
    return batches - waitingLots * BATCHES_PER_LOT;
  }

  int whales() {
    return Math.max(1, clients * 15 / 100);
  }

  int receivedPayments() {
    return payments - billPayments;
  }

  boolean linked() {
    return breadth == Breadth.LINKED;
  }

  enum Breadth {
    /** What the counted tables cannot live without. */
    NEEDED,
    /** Everything TERP would have written as well. */
    LINKED
  }
}
