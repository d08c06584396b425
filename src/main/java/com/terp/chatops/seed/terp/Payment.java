package com.terp.chatops.seed.terp;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * Money that changed hands.
 *
 * @param party index of the client or seller
 * @param document index of what it is for, as {@code purpose} says
 * @param reconciledAt when it was found on the bank statement
 */
record Payment(
    long index,
    Purpose purpose,
    long party,
    long document,
    LocalDateTime at,
    long amount,
    Method method,
    long reference,
    Optional<LocalDateTime> reconciledAt) {
  LocalDate date() {
    return at.toLocalDate();
  }

  boolean received() {
    return purpose == Purpose.INVOICE;
  }

  boolean paysBill() {
    return purpose == Purpose.BILL;
  }

  Direction direction() {
    return received() ? Direction.RECEIVED : Direction.SENT;
  }

  LocalDateTime changedAt() {
    return reconciledAt.orElse(at);
  }

  /** What it is for. */
  enum Purpose {
    INVOICE,
    BILL,
    REFUND
  }

  enum Direction {
    RECEIVED,
    SENT
  }

  enum Method {
    CASH,
    CHECK,
    WIRE,
    ACH,
    CREDIT_CARD
  }
}
