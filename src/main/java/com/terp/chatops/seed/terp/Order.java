package com.terp.chatops.seed.terp;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * A sale or a quote with everything that happened to it.
 *
 * @param client who buys
 * @param lines at least one, each from another batch
 * @param history what became of it, in order of time, at least the draft
 */
record Order(
    long index,
    Type type,
    long client,
    PaymentTerms terms,
    LocalDateTime createdAt,
    List<Line> lines,
    List<Step> history) {
  /** A quote does not move stock and gets no invoice. */
  boolean quote() {
    return type == Type.QUOTE;
  }

  long total() {
    return lines.stream().mapToLong(Line::total).sum();
  }

  long cogs() {
    return lines.stream().mapToLong(Line::cogs).sum();
  }

  long margin() {
    return total() - cogs();
  }

  /** The validator compares a timestamp with a date: the same day would count as too early. */
  LocalDate invoiceDate() {
    return createdAt.toLocalDate().plusDays(1);
  }

  LocalDate due() {
    return terms.due(invoiceDate());
  }

  Step last() {
    return history.get(history.size() - 1);
  }

  Optional<LocalDateTime> reached(Fulfillment status) {
    return history.stream().filter(step -> step.status() == status).map(Step::at).findFirst();
  }

  enum Type {
    QUOTE,
    SALE
  }

  /** The way of an order that is not returned; each may follow the one before. */
  enum Fulfillment {
    DRAFT,
    CONFIRMED,
    READY_FOR_PACKING,
    PACKED,
    SHIPPED,
    DELIVERED
  }

  record Step(Fulfillment status, LocalDateTime at) {}
}
