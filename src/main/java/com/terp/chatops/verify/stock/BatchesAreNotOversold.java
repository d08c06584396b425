package com.terp.chatops.verify.stock;

import com.terp.chatops.verify.check.Rule;

/** No more of a batch is sold than came in. */
final class BatchesAreNotOversold extends Rule {
  BatchesAreNotOversold() {
    super(
        "No more of a batch is sold than came in",
        "batches of which more is sold than came in",
        """
        SELECT batches.code AS k FROM batches
        JOIN (SELECT batchId, SUM(quantityChange) AS quantity FROM inventoryMovements
              WHERE deleted_at IS NULL AND quantityChange > 0
                AND inventoryMovementType <> 'RELEASE_FROM_QUARANTINE'
              GROUP BY batchId HAVING SUM(inventoryMovementType = 'INTAKE') > 0) came
          ON came.batchId = batches.id
        JOIN (SELECT order_line_items.batch_id, SUM(order_line_items.quantity) AS quantity
              FROM order_line_items JOIN orders ON orders.id = order_line_items.order_id
              WHERE orders.deleted_at IS NULL AND orders.orderType = 'SALE' AND orders.is_draft = 0
                AND orders.fulfillmentStatus NOT IN ('DRAFT', 'CANCELLED', 'RESTOCKED')
                AND (orders.saleStatus IS NULL OR orders.saleStatus <> 'CANCELLED')
              GROUP BY order_line_items.batch_id) sold ON sold.batch_id = batches.id
        WHERE sold.quantity > came.quantity + 0.0001\
        """);
  }
}
