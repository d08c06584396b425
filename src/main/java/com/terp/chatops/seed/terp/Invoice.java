package com.terp.chatops.seed.terp;

import java.time.LocalDate;
import java.util.List;

/**
 * The invoice of a sale, with what came in for it.
 *
 * @param receipts in order of time
 * @param status as of the period's end
 */
record Invoice(long index, Order order, List<Receipt> receipts, Status status) {
  LocalDate date() {
    return order.invoiceDate();
  }

  LocalDate due() {
    return order.due();
  }

  long total() {
    return order.total();
  }

  long paid() {
    return receipts.stream().mapToLong(Receipt::amount).sum();
  }

  LocalDate changedOn() {
    return receipts.isEmpty() ? date() : receipts.get(receipts.size() - 1).date();
  }

  static Status statusOf(long total, long paid, LocalDate due, LocalDate asOf) {
    if (paid >= total) {
      return Status.PAID;
    }
    if (paid > 0) {
      return Status.PARTIAL;
    }
    return due.isBefore(asOf) ? Status.OVERDUE : Status.SENT;
  }

  enum Status {
    SENT,
    PARTIAL,
    PAID,
    OVERDUE;

    /** What the order says about the same money. */
    SaleStatus ofSale() {
      return switch (this) {
        case SENT -> SaleStatus.PENDING;
        case PARTIAL -> SaleStatus.PARTIAL;
        case PAID -> SaleStatus.PAID;
        case OVERDUE -> SaleStatus.OVERDUE;
      };
    }
  }

  enum SaleStatus {
    PENDING,
    PARTIAL,
    PAID,
    OVERDUE,
    CANCELLED
  }

  /**
   * Money that came in.
   *
   * @param payment index among the payments
   */
  record Receipt(long payment, LocalDate date, long amount) {}
}
