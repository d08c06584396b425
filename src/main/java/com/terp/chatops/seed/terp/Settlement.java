package com.terp.chatops.seed.terp;

/** Which invoices are paid, and in how many payments. */
sealed interface Settlement permits CountedSettlement, AgedSettlement {
  /** How an invoice is paid, by its index. */
  Manner of(long invoice);

  /** All payments received. */
  long payments();

  /** The index of the first payment for an invoice that has one. */
  long firstPayment(long invoice);

  /** The invoice a payment is for. */
  long invoiceOf(long payment);

  /** How an invoice is paid. */
  enum Manner {
    OPEN(0),
    IN_PART(1),
    AT_ONCE(1),
    TWICE(2);

    private final int payments;

    Manner(int payments) {
      this.payments = payments;
    }

    int payments() {
      return payments;
    }
  }
}
