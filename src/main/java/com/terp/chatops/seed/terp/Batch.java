package com.terp.chatops.seed.terp;

import java.time.LocalDateTime;
import java.util.List;

/**
 * A batch with all that was sold of it. Quantities in hundredths of a unit.
 *
 * @param terms {@link PaymentTerms#CONSIGNMENT} where it belongs to the seller until sold
 * @param sales its lines of sales, in order of time
 * @param left what is on hand now
 * @param reserved of what is left
 * @param held of what is left, not sellable: on hold or in quarantine, as the status says
 * @param history its ways through the states, in order of time
 */
record Batch(
    Goods goods,
    Lot lot,
    PaymentTerms terms,
    String grade,
    List<Sale> sales,
    long left,
    long reserved,
    long held,
    List<Step> history) {
  long index() {
    return goods.batch();
  }

  boolean consigned() {
    return terms == PaymentTerms.CONSIGNMENT;
  }

  long sold() {
    return sales.isEmpty() ? 0 : sales.get(sales.size() - 1).soldUpTo();
  }

  /** What came in: never less than what was sold. */
  long received() {
    return sold() + left;
  }

  /** What came in, at cost, in cents. */
  long cost() {
    return Money.times(received(), goods.unitCogs());
  }

  Status status() {
    return history.get(history.size() - 1).status();
  }

  LocalDateTime changedAt() {
    LocalDateTime moved = sales.isEmpty() ? lot.receivedAt() : sales.get(sales.size() - 1).at();
    LocalDateTime stepped = history.get(history.size() - 1).at();
    return moved.isAfter(stepped) ? moved : stepped;
  }

  /** Named as in {@link WorkflowStatus}. */
  enum Status {
    AWAITING_INTAKE,
    LIVE,
    ON_HOLD,
    QUARANTINED,
    SOLD_OUT,
    CLOSED
  }

  /**
   * A line of what was sold.
   *
   * @param soldUpTo of the batch, this line included
   */
  record Sale(Line line, LocalDateTime at, long soldUpTo) {}

  record Step(Status status, LocalDateTime at) {}
}
