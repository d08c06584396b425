package com.terp.chatops.seed.terp;

/**
 * What a batch is made of, whatever becomes of it.
 *
 * @param lot index of the lot it came in with
 * @param unitCogs what a unit cost, in whole cents
 */
record Goods(long batch, long lot, Product product, long unitCogs) {
  /** Its number within its lot, from 1. */
  long numberInLot() {
    return batch % Scale.BATCHES_PER_LOT + 1;
  }
}
