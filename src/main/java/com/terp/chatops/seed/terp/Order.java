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
 * @param returned what came back of it
 */
record Order(
    long index,
    Fate fate,
    long client,
    PaymentTerms terms,
    LocalDateTime createdAt,
    List<Line> lines,
    List<Step> history,
    Optional<Return> returned) {
  /** A quote does not move stock and gets no invoice. */
  boolean quote() {
    return fate == Fate.QUOTED;
  }

  /** Only what was sold moves stock and is invoiced. */
  boolean sold() {
    return fate == Fate.SOLD;
  }

  Type type() {
    return quote() ? Type.QUOTE : Type.SALE;
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
    return invoiceDate(createdAt);
  }

  private static LocalDate invoiceDate(LocalDateTime createdAt) {
    return createdAt.toLocalDate().plusDays(1);
  }

  /** When an order would be due. */
  static LocalDate due(PaymentTerms terms, LocalDateTime createdAt) {
    return terms.due(invoiceDate(createdAt));
  }

  LocalDate due() {
    return due(terms, createdAt);
  }

  Step last() {
    return history.get(history.size() - 1);
  }

  Optional<LocalDateTime> reached(Fulfillment status) {
    return history.stream().filter(step -> step.status() == status).map(Step::at).findFirst();
  }

  /** What becomes of an order. */
  enum Fate {
    QUOTED,
    CANCELLED,
    SOLD
  }

  enum Type {
    QUOTE,
    SALE
  }

  /** As TERP names them. */
  enum QuoteStatus {
    UNSENT,
    SENT,
    VIEWED,
    REJECTED,
    EXPIRED
  }

  /** As TERP names the steps. */
  enum Fulfillment {
    DRAFT,
    CONFIRMED,
    READY_FOR_PACKING,
    PACKED,
    SHIPPED,
    DELIVERED,
    RETURNED,
    RESTOCKED,
    CANCELLED
  }

  record Step(Fulfillment status, LocalDateTime at) {}
}
