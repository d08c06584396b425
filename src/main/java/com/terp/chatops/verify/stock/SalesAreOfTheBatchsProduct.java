package com.terp.chatops.verify.stock;

import com.terp.chatops.verify.check.Rule;

/** A sale is of its batch's product. */
final class SalesAreOfTheBatchsProduct extends Rule {
  SalesAreOfTheBatchsProduct() {
    super(
        "A sale is of its batch's product",
        "sales of another product than their batch",
        """
        SELECT sales.id AS k FROM sales JOIN batches ON batches.id = sales.batchId
        WHERE sales.deleted_at IS NULL AND sales.productId <> batches.productId\
        """);
  }
}
