package com.terp.chatops.seed.terp;

import java.time.LocalDate;

/**
 * One side of a pair in the ledger. Either debit or credit is 0.
 *
 * @param of index of the document it is for
 */
record Posting(
    long index,
    Document document,
    long of,
    String number,
    LocalDate date,
    String account,
    long debit,
    long credit,
    String description) {
  /** What is posted. */
  enum Document {
    INVOICE("invoices"),
    PAYMENT("payments"),
    BILL("bills"),
    RETURN("returns"),
    EXPENSE("expenses");

    private final String table;

    Document(String table) {
      this.table = table;
    }

    String table() {
      return table;
    }

    String type() {
      return name();
    }
  }
}
