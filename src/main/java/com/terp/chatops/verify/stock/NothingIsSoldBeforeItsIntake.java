package com.terp.chatops.verify.stock;

import com.terp.chatops.verify.check.Habit;

/** Nothing is sold from a batch that has not come in. */
final class NothingIsSoldBeforeItsIntake extends Habit {
  NothingIsSoldBeforeItsIntake() {
    super(
        "Nothing is sold from a batch that has not come in",
        "batches awaiting intake with sales",
        """
        SELECT DISTINCT batches.code AS k FROM batches
        JOIN order_line_items ON order_line_items.batch_id = batches.id
        JOIN orders ON orders.id = order_line_items.order_id
        WHERE batches.deleted_at IS NULL AND batches.batchStatus = 'AWAITING_INTAKE'
          AND orders.deleted_at IS NULL AND orders.orderType = 'SALE' AND orders.is_draft = 0
          AND orders.fulfillmentStatus IN ('SHIPPED', 'DELIVERED')\
        """,
        "SELECT COUNT(DISTINCT batch_id) FROM order_line_items");
  }
}
