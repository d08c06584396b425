package com.terp.chatops.verify.stock;

import com.terp.chatops.verify.check.Habit;

/** What is owed for a lot is owed to its supplier. */
final class PayablesAreOfTheirLot extends Habit {
  PayablesAreOfTheirLot() {
    super(
        "What is owed for a lot is owed to its supplier",
        "payables of another lot than their batch's, or to another supplier than the lot's",
        """
        SELECT vendor_payables.payable_number AS k FROM vendor_payables
        JOIN lots ON lots.id = vendor_payables.lot_id
        JOIN batches ON batches.id = vendor_payables.batch_id
        WHERE vendor_payables.deleted_at IS NULL
          AND (batches.lotId <> vendor_payables.lot_id
            OR lots.supplier_client_id <> vendor_payables.vendor_client_id)\
        """,
        "SELECT COUNT(*) FROM vendor_payables");
  }
}
