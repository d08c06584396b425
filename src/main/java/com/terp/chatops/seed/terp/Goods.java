package com.terp.chatops.seed.terp;

/**
 * What a batch is made of, whatever becomes of it.
 *
 * @param lot index of the lot it came in with
 * @param numberInLot from 1
 * @param unitCogs what a unit cost, in whole cents
 */
record Goods(long batch, long lot, long numberInLot, Product product, long unitCogs) {}
