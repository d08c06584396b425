package com.terp.chatops.seed.terp;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * Money that changed hands.
 *
 * @param party index of the client or seller
 * @param document index of the invoice or bill it is for, as {@code direction} says
 * @param reconciledAt when it was found on the bank statement
 */
record Payment(
    long index,
    Direction direction,
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
    return direction == Direction.RECEIVED;
  }

  LocalDateTime changedAt() {
    return reconciledAt.orElse(at);
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
