package com.terp.chatops.seed.terp;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A price that was paid.
 *
 * @param order the sale, or null where TERP itself bought
 */
record Price(
    long index,
    Goods goods,
    @Nullable Order order,
    long unitPrice,
    long quantity,
    LocalDateTime at) {
  @Nullable Long client() {
    return order == null ? null : order.client();
  }

  @Nullable Long sale() {
    return order == null ? null : order.index();
  }

  @Nullable Long supplier() {
    return order == null ? goods.product().seller() : null;
  }

  String kind() {
    return order == null ? "PURCHASE" : "SALE";
  }
}
