package com.terp.chatops.seed.terp;

import java.time.LocalDateTime;

/**
 * A client asks for a taste of a new batch; samples are never invoiced.
 *
 * @param batch index of the batch
 * @param client index of the client
 * @param quantity in hundredths
 * @param decidedAt when it was handed out or cancelled
 */
record SampleRequest(
    long index,
    long batch,
    long client,
    Status status,
    long quantity,
    LocalDateTime requestedAt,
    LocalDateTime decidedAt) {
  boolean fulfilled() {
    return status == Status.FULFILLED;
  }

  LocalDateTime changedAt() {
    return status == Status.PENDING ? requestedAt : decidedAt;
  }

  /** As TERP names them. */
  enum Status {
    PENDING,
    FULFILLED,
    CANCELLED
  }
}
