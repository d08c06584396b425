package com.terp.chatops.seed.terp;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A number a profile is made of. Counts grow with a factor, everything else stays. */
enum Figure {
  VENDORS("vendors", true, 1, 1_000_000),
  CLIENTS("clients", true, 3, 10_000_000),
  WHALES("whales", true, 1, 1_000_000),
  PRODUCTS("products", true, 1, 1_000_000),
  STRAINS("strains", false, 1, Strains.ALL.size()),
  LOTS("lots", true, 1, 10_000_000),
  BATCHES_PER_LOT("batches-per-lot", false, 1, 100),
  ORDERS("orders", true, 1, 100_000_000),
  QUOTES("quotes", true, 0, 100_000_000),
  CANCELLED("cancelled-orders", true, 0, 100_000_000),
  ITEMS("items-per-order", false, 1, 6),
  /** Nothing given: one for each sale. */
  INVOICES("invoices", true, 0, 100_000_000),
  /** Nothing given: as many as it takes to leave what {@link #OVERDUE} says. */
  PAYMENTS("payments", true, 0, 100_000_000),
  BILLS("bills", true, 0, 100_000_000),
  BILL_PAYMENTS("bill-payments", true, 0, 100_000_000),
  RETURNS("returns", true, 0, 10_000_000),
  /** In dollars. */
  REVENUE("revenue", true, 1_000, 100_000_000_000L),
  WHALE_SHARE("whale-share", false, 0, 100),
  FLOWER_SHARE("flower-share", false, 0, 100),
  CONSIGNMENT_SALES("consignment-sales-share", false, 0, 100),
  CONSIGNMENT_INTAKE("consignment-intake-share", false, 0, 100),
  /** Of the money clients owe. */
  OVERDUE("overdue-share", false, 0, 90),
  /** Of what is overdue. */
  OVERDUE_120("overdue-120-share", false, 0, 100),
  /** Of the orders. */
  REFUNDS("refund-share", false, 0, 50),
  /** Of the order's amount. */
  REFUND_AMOUNT("refund-amount-share", false, 1, 100),
  /** Of the lots, the newest ones, which wait for intake. */
  WAITING("awaiting-intake-share", false, 0, 50),
  MARGIN("margin", false, 5, 80),
  MARGIN_SPREAD("margin-spread", false, 0, 40),
  /** In dollars a pound, as the next two. */
  INDOOR("indoor-price", false, 50, 10_000),
  GREENHOUSE("greenhouse-price", false, 50, 10_000),
  OUTDOOR("outdoor-price", false, 50, 10_000);

  private final String key;
  private final boolean grows;
  private final long least;
  private final long most;

  Figure(String key, boolean grows, long least, long most) {
    this.key = key;
    this.grows = grows;
    this.least = least;
    this.most = most;
  }

  /** Its name in a configuration. */
  String key() {
    return key;
  }

  boolean grows() {
    return grows;
  }

  long least() {
    return least;
  }

  long most() {
    return most;
  }

  static Optional<Figure> of(String key) {
    return Arrays.stream(values()).filter(figure -> figure.key.equals(key)).findFirst();
  }

  static List<String> keys() {
    return Arrays.stream(values()).map(Figure::key).toList();
  }
}
