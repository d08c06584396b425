package com.terp.chatops.verify.stock;

import com.terp.chatops.verify.check.Rule;

/** A price in the history is of its batch's product. */
final class PricesAreOfTheBatchsProduct extends Rule {
  PricesAreOfTheBatchsProduct() {
    super(
        "A price in the history is of its batch's product",
        "prices in the history with another product than their batch's",
        """
        SELECT price_history.id AS k FROM price_history
        JOIN batches ON batches.id = price_history.batch_id
        WHERE price_history.product_id <> batches.productId\
        """);
  }
}
