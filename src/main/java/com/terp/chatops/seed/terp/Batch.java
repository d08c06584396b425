package com.terp.chatops.seed.terp;

import java.time.LocalDateTime;
import java.util.List;

/**
 * A batch with all that was sold of it. Quantities in hundredths of a unit.
 *
 * @param terms {@link PaymentTerms#CONSIGNMENT} where it belongs to the seller until sold
 * @param moves what left it and what came back, in order of time
 * @param left what is on hand now
 * @param reserved of what is left, for the orders that wait to be shipped
 * @param held of what is left, not sellable: on hold or in quarantine, as the status says
 * @param history its ways through the states, in order of time
 */
record Batch(
    Goods goods,
    Lot lot,
    PaymentTerms terms,
    String grade,
    List<Move> moves,
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

  /** What left it and did not come back. */
  long gone() {
    return moves.isEmpty() ? 0 : moves.get(moves.size() - 1).goneUpTo();
  }

  /** What was sold, less what came back. */
  long sold() {
    long sold = 0;
    for (Move move : moves) {
      sold +=
          switch (move.kind()) {
            case SALE -> move.quantity();
            case RETURN -> -move.quantity();
            case SAMPLE -> 0;
          };
    }
    return sold;
  }

  /** What was gone at most, at any time. */
  static long mostGone(List<Move> moves) {
    return moves.stream().mapToLong(Move::goneUpTo).max().orElse(0);
  }

  /** What came in: never less than what left at any time. */
  long received() {
    return gone() + left;
  }

  /** What came in, at cost, in cents. */
  long cost() {
    return Money.times(received(), goods.unitCogs());
  }

  Status status() {
    return history.get(history.size() - 1).status();
  }

  LocalDateTime changedAt() {
    LocalDateTime moved = moves.isEmpty() ? lot.receivedAt() : moves.get(moves.size() - 1).at();
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
   * Stock that left or came back.
   *
   * @param of index of the order, return or request for a sample
   * @param quantity in hundredths, always positive
   * @param goneUpTo how much is gone by then, this included
   */
  record Move(Kind kind, long of, long quantity, LocalDateTime at, long goneUpTo) {
    /** As TERP names them. */
    enum Kind {
      SALE,
      RETURN,
      SAMPLE
    }
  }

  record Step(Status status, LocalDateTime at) {}
}
