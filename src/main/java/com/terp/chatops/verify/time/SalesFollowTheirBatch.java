package com.terp.chatops.verify.time;

import com.terp.chatops.verify.check.Rule;

/** Nothing is sold before its batch is there. */
final class SalesFollowTheirBatch extends Rule {
  SalesFollowTheirBatch() {
    super(
        "A sale is not older than its batch",
        "sales dated before their batch",
        """
        SELECT sales.id AS k FROM sales JOIN batches ON batches.id = sales.batchId
        WHERE sales.deleted_at IS NULL AND sales.saleDate < batches.createdAt\
        """);
  }
}
