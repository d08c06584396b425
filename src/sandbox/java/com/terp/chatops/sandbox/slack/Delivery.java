package com.terp.chatops.sandbox.slack;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One payload sent to the bot and what became of it.
 *
 * @param type the command ({@code /terp}) or the type of the interaction or event
 * @param at when it was sent
 * @param ackTime from sending to the acknowledgement; empty while there is none
 * @param status what became of it
 * @param detail the error as Slack names it; empty when acknowledged
 * @param retry 0 for the first delivery
 */
public record Delivery(
    long id,
    String type,
    Instant at,
    Optional<Duration> ackTime,
    Status status,
    String detail,
    int retry) {

  /** What became of a delivery; LATE was acknowledged after the deadline. */
  public enum Status {
    PENDING,
    ACKNOWLEDGED,
    TIMED_OUT,
    LATE,
    FAILED
  }

  Delivery acknowledged(Duration took) {
    Status now = status == Status.TIMED_OUT ? Status.LATE : Status.ACKNOWLEDGED;
    return new Delivery(id, type, at, Optional.of(took), now, detail, retry);
  }

  Delivery failed(Status now, String error) {
    // An acknowledgement may arrive together with the end of the time for it.
    boolean late = now == Status.TIMED_OUT && ackTime.isPresent();
    return new Delivery(id, type, at, ackTime, late ? Status.LATE : now, error, retry);
  }
}
