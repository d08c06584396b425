package com.terp.chatops.seed.terp;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A seller's bill for one batch: for what was sold of it where it is on consignment, else for all
 * that came in.
 *
 * @param quantity billed, in hundredths
 * @param payment what was paid, if anything
 */
record Bill(
    long index,
    Batch batch,
    long quantity,
    LocalDate date,
    Party.VendorTerms terms,
    Optional<Sent> payment,
    Status status) {
  long total() {
    return Money.times(quantity, batch.goods().unitCogs());
  }

  long paid() {
    return payment.map(Sent::amount).orElse(0L);
  }

  LocalDate due() {
    return date.plusDays(terms.days());
  }

  LocalDate changedOn() {
    return payment.map(Sent::date).orElse(date);
  }

  enum Status {
    PENDING,
    APPROVED,
    PARTIAL,
    PAID,
    OVERDUE
  }

  /**
   * Money that went out.
   *
   * @param payment index among the payments
   */
  record Sent(long payment, LocalDate date, long amount) {}
}
