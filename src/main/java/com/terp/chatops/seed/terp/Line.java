package com.terp.chatops.seed.terp;

/**
 * A line of an order. Each amount is rounded to cents by itself, so that sums of lines are exact.
 *
 * @param index among all order lines
 * @param quantity in hundredths of a unit
 * @param unitPrice in cents
 */
record Line(long index, long order, int ordinal, Goods goods, long quantity, long unitPrice) {
  long batch() {
    return goods.batch();
  }

  long total() {
    return Money.times(quantity, unitPrice);
  }

  long cogs() {
    return Money.times(quantity, goods.unitCogs());
  }

  long unitMargin() {
    return unitPrice - goods.unitCogs();
  }

  /** In hundredths of a percent of the price. */
  long marginPercent() {
    return Money.basisPoints(unitMargin(), unitPrice);
  }
}
