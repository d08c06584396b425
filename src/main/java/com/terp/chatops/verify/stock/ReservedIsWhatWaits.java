package com.terp.chatops.verify.stock;

import com.terp.chatops.verify.check.Habit;

/** What a batch reserves is what orders under way wait for. */
final class ReservedIsWhatWaits extends Habit {
  ReservedIsWhatWaits() {
    super(
        "What a batch reserves is what orders under way wait for",
        "batches that reserve another quantity than confirmed orders wait for",
        """
        SELECT CONCAT(batches.code, ': ', batches.reservedQty, ' reserved') AS k FROM batches
        LEFT JOIN (SELECT order_line_items.batch_id, SUM(order_line_items.quantity) AS quantity
                   FROM order_line_items JOIN orders ON orders.id = order_line_items.order_id
                   WHERE orders.deleted_at IS NULL AND orders.orderType = 'SALE' AND orders.is_draft = 0
                     AND orders.fulfillmentStatus IN ('CONFIRMED', 'READY_FOR_PACKING', 'PACKED')
                     AND NOT EXISTS (SELECT 1 FROM inventoryMovements
                       WHERE inventoryMovements.referenceType = 'ORDER'
                         AND inventoryMovements.referenceId = orders.id
                         AND inventoryMovements.batchId = order_line_items.batch_id
                         AND inventoryMovements.deleted_at IS NULL)
                   GROUP BY order_line_items.batch_id) waiting ON waiting.batch_id = batches.id
        WHERE batches.deleted_at IS NULL
          AND ABS(batches.reservedQty - COALESCE(waiting.quantity, 0)) > 0.0001\
        """,
        "SELECT COUNT(*) FROM batches");
  }
}
