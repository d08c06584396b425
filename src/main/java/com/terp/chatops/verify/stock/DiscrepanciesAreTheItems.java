package com.terp.chatops.verify.stock;

import com.terp.chatops.verify.check.Habit;

/** What was missing is what the item says. */
final class DiscrepanciesAreTheItems extends Habit {
  DiscrepanciesAreTheItems() {
    super(
        "What was missing is what the item of the receipt says",
        "discrepancies that say something else than their item",
        """
        SELECT intake_discrepancies.id AS k FROM intake_discrepancies
        JOIN intake_receipt_items ON intake_receipt_items.id = intake_discrepancies.item_id
        WHERE intake_receipt_items.receipt_id <> intake_discrepancies.receipt_id
          OR ABS(intake_receipt_items.expected_quantity - intake_discrepancies.expected_quantity) > 0.0001
          OR ABS(intake_receipt_items.actual_quantity - intake_discrepancies.actual_quantity) > 0.0001\
        """,
        "SELECT COUNT(*) FROM intake_discrepancies");
  }
}
