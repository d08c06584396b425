package com.terp.chatops.verify.stock;

import com.terp.chatops.verify.check.Habit;

/** What was shipped was taken from its batch. */
final class ShippedLinesMovedStock extends Habit {
  ShippedLinesMovedStock() {
    super(
        "What was shipped was taken from its batch",
        "shipped lines without a movement of their batch",
        """
        SELECT CONCAT(orders.order_number, ' line ', order_line_items.id) AS k FROM order_line_items
        JOIN orders ON orders.id = order_line_items.order_id
        LEFT JOIN inventoryMovements ON inventoryMovements.referenceType = 'ORDER'
          AND inventoryMovements.referenceId = orders.id
          AND inventoryMovements.batchId = order_line_items.batch_id
          AND inventoryMovements.deleted_at IS NULL
        LEFT JOIN order_line_item_allocations
          ON order_line_item_allocations.order_line_item_id = order_line_items.id
          AND order_line_item_allocations.batch_id <> order_line_items.batch_id
        WHERE orders.deleted_at IS NULL AND orders.orderType = 'SALE'
          AND orders.fulfillmentStatus IN ('SHIPPED', 'DELIVERED')
          AND inventoryMovements.id IS NULL AND order_line_item_allocations.id IS NULL\
        """,
        """
        SELECT COUNT(*) FROM order_line_items JOIN orders ON orders.id = order_line_items.order_id
        WHERE orders.fulfillmentStatus IN ('SHIPPED', 'DELIVERED')\
        """);
  }
}
