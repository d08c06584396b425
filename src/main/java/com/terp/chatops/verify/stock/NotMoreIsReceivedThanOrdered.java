package com.terp.chatops.verify.stock;

import com.terp.chatops.verify.check.Hint;

/** Not more is received than was ordered. */
final class NotMoreIsReceivedThanOrdered extends Hint {
  NotMoreIsReceivedThanOrdered() {
    super(
        "Not more is received than was ordered",
        "items of purchase orders with more received than ordered",
        """
        SELECT id AS k FROM purchaseOrderItems
        WHERE deletedAt IS NULL AND (quantityReceived > quantityOrdered + 0.0001
          OR quantityOrdered <= 0 OR quantityReceived < 0)\
        """);
  }
}
