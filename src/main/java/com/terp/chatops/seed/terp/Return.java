package com.terp.chatops.seed.terp;

import java.time.LocalDateTime;

/**
 * Goods a client sends back: the first line of an order.
 *
 * @param index among all returns
 * @param requestedAt when the client asked; what follows lies behind it, as far as the status goes
 */
record Return(long index, Status status, Reason reason, LocalDateTime requestedAt) {
  private static final int HOURS_TO_DECIDE = 20;
  private static final int HOURS_TO_RECEIVE = 96;
  private static final int HOURS_TO_PROCESS = 22;

  LocalDateTime decidedAt() {
    return requestedAt.plusHours(HOURS_TO_DECIDE);
  }

  LocalDateTime receivedAt() {
    return decidedAt().plusHours(HOURS_TO_RECEIVE);
  }

  LocalDateTime processedAt() {
    return receivedAt().plusHours(HOURS_TO_PROCESS);
  }

  /** When it came to its status. */
  LocalDateTime changedAt() {
    return switch (status) {
      case PENDING -> requestedAt;
      case APPROVED, REJECTED, CANCELLED -> decidedAt();
      case RECEIVED -> receivedAt();
      case PROCESSED -> processedAt();
    };
  }

  /** Back on the shelf and paid back. */
  boolean processed() {
    return status == Status.PROCESSED;
  }

  /** As TERP names them. */
  enum Status {
    PENDING,
    APPROVED,
    REJECTED,
    RECEIVED,
    PROCESSED,
    CANCELLED
  }

  /** As TERP names them. */
  enum Reason {
    DEFECTIVE,
    WRONG_ITEM,
    NOT_AS_DESCRIBED,
    CUSTOMER_CHANGED_MIND,
    OTHER
  }
}
