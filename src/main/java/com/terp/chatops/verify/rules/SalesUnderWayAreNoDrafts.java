package com.terp.chatops.verify.rules;

import com.terp.chatops.verify.check.Habit;

/** An order under way is no draft. */
final class SalesUnderWayAreNoDrafts extends Habit {
  SalesUnderWayAreNoDrafts() {
    super(
        "An order under way is no draft",
        "sales in the state of a draft that are none",
        """
        SELECT order_number AS k FROM orders
        WHERE deleted_at IS NULL AND orderType = 'SALE' AND is_draft = 0
          AND fulfillmentStatus = 'DRAFT'\
        """,
        "SELECT COUNT(*) FROM orders WHERE orderType = 'SALE'");
  }
}
