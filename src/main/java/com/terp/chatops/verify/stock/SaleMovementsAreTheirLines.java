package com.terp.chatops.verify.stock;

import com.terp.chatops.verify.check.Rule;

/** What a sale takes from a batch is what its lines say. */
final class SaleMovementsAreTheirLines extends Rule {
  SaleMovementsAreTheirLines() {
    super(
        "What a sale takes from a batch is what its lines say",
        "sales that take another quantity from a batch than their lines say",
        """
        SELECT CONCAT(COALESCE(orders.order_number, moved.referenceId), ' of ',
          COALESCE(batches.code, moved.batchId)) AS k
        FROM (SELECT referenceId, batchId, -SUM(quantityChange) AS quantity FROM inventoryMovements
              WHERE deleted_at IS NULL AND inventoryMovementType = 'SALE' AND referenceType = 'ORDER'
              GROUP BY referenceId, batchId) moved
        LEFT JOIN (SELECT order_id, batch_id, SUM(quantity) AS quantity FROM order_line_items
                   GROUP BY order_id, batch_id) ordered
          ON ordered.order_id = moved.referenceId AND ordered.batch_id = moved.batchId
        LEFT JOIN (SELECT order_line_items.order_id, order_line_item_allocations.batch_id,
                     SUM(quantity_allocated) AS quantity
                   FROM order_line_item_allocations
                   JOIN order_line_items
                     ON order_line_items.id = order_line_item_allocations.order_line_item_id
                   GROUP BY order_line_items.order_id, order_line_item_allocations.batch_id) split
          ON split.order_id = moved.referenceId AND split.batch_id = moved.batchId
        LEFT JOIN orders ON orders.id = moved.referenceId
        LEFT JOIN batches ON batches.id = moved.batchId
        WHERE LEAST(ABS(moved.quantity - COALESCE(ordered.quantity, 0)),
          ABS(moved.quantity - COALESCE(split.quantity, ordered.quantity, 0))) > 0.0001\
        """);
  }
}
