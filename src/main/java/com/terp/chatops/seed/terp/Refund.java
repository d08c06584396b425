package com.terp.chatops.seed.terp;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Money paid back to a client.
 *
 * @param index among all refunds
 * @param invoice paid before
 * @param goods what came back for it; empty for a part of the price
 * @param amount in cents
 */
record Refund(long index, Invoice invoice, Optional<Return> goods, LocalDate date, long amount) {
  String reason() {
    return goods.isPresent() ? "Returned goods" : "Price allowance";
  }
}
