package com.terp.chatops.seed.terp;

import com.terp.chatops.seed.Keys;

/**
 * The numbers on papers. They are made from the primary key, so that a second run beside the first
 * one has numbers of its own.
 */
record Papers(Keys keys) {
  String order(long index) {
    return number("ORD", "orders", index);
  }

  String invoice(long index) {
    return number("INV", "invoices", index);
  }

  /** The invoice of which something was paid back. */
  String refunded(Refund refund) {
    return invoice(refund.invoice().index());
  }

  String credit(long index) {
    return number("CR", "credits", index);
  }

  String bag(long index) {
    return number("BAG", "order_bags", index);
  }

  String transaction(long index) {
    return number("TXN", "transactions", index);
  }

  String payment(long index) {
    return number("PAY", "payments", index);
  }

  String bill(long index) {
    return number("BILL", "bills", index);
  }

  String purchaseOrder(long index) {
    return number("PO", "purchaseOrders", index);
  }

  String payable(long index) {
    return number("VP", "vendor_payables", index);
  }

  String intake(long index) {
    return number("INT", "intake_sessions", index);
  }

  String expense(long index) {
    return number("EXP", "expenses", index);
  }

  String batch(long index) {
    return number("BATCH", "batches", index);
  }

  String lot(long index) {
    return padded("LOT", 5, keys.of("lots", index));
  }

  /** Unique, as a lot numbers its batches. */
  String sku(Goods goods) {
    return "SKU-%04d-%04d-%03d"
        .formatted(
            keys.of("products", goods.product().index()),
            keys.of("lots", goods.lot()),
            goods.numberInLot());
  }

  /** Told apart by the key, as growers number what they select of a strain. */
  String product(Product product) {
    return product.named(keys.of("products", product.index()));
  }

  String teri(Party party) {
    return "%s%04d".formatted(party.kind().prefix(), keys.of("clients", party.index()));
  }

  /** Vendor names are unique in TERP: beside an earlier run a name carries its key. */
  String name(Party party) {
    long key = keys.of("clients", party.index());
    return key == party.index() + 1 ? party.name() : party.name() + " #" + key;
  }

  private String number(String prefix, String table, long index) {
    return padded(prefix, 6, keys.of(table, index));
  }

  private static String padded(String prefix, int digits, long number) {
    String text = Long.toString(number);
    return prefix + "-" + "0".repeat(Math.max(0, digits - text.length())) + text;
  }
}
