package com.terp.chatops.verify.stock;

import com.terp.chatops.verify.check.Rule;

/** What is in a cart is its batch's product. */
final class CartsAreOfTheBatchsProduct extends Rule {
  CartsAreOfTheBatchsProduct() {
    super(
        "What is in a cart is its batch's product",
        "cart items of another product than their batch",
        """
        SELECT sessionCartItems.id AS k FROM sessionCartItems
        JOIN batches ON batches.id = sessionCartItems.batchId
        WHERE sessionCartItems.productId <> batches.productId\
        """);
  }
}
