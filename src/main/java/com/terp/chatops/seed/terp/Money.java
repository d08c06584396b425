package com.terp.chatops.seed.terp;

import java.math.BigDecimal;

/** Amounts are whole cents and quantities whole hundredths until they reach a column. */
final class Money {
  static final BigDecimal ZERO = of(0);

  private Money() {}

  static BigDecimal of(long cents) {
    return BigDecimal.valueOf(cents, 2);
  }

  /** Hundredths times cents, in cents, half up. */
  static long times(long hundredths, long cents) {
    return (hundredths * cents + 50) / 100;
  }

  /** A part of an amount, in cents, half up. */
  static long percentOf(long cents, long percent) {
    return (cents * percent + 50) / 100;
  }

  /** What part is of whole, in hundredths of a percent, half up; 0 of nothing. */
  static long basisPoints(long part, long whole) {
    return whole == 0 ? 0 : (part * 10_000 + whole / 2) / whole;
  }
}
