package com.terp.chatops.seed.terp;

import java.time.LocalDate;

/** Terms of orders and batches, as the schema names them. */
enum PaymentTerms {
  COD(0),
  NET_7(7),
  NET_15(15),
  NET_30(30),
  CONSIGNMENT(30);

  /** Days of the longest terms. */
  static final int LONGEST = 30;

  private final int days;

  PaymentTerms(int days) {
    this.days = days;
  }

  LocalDate due(LocalDate from) {
    return from.plusDays(days);
  }
}
