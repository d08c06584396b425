package com.terp.chatops.verify.stock;

import com.terp.chatops.verify.check.Habit;

/** A lot is billed by its vendor. */
final class LotsAreOfTheirBillsVendor extends Habit {
  LotsAreOfTheirBillsVendor() {
    super(
        "A lot is billed by its vendor",
        "lots billed by another vendor than they are of",
        """
        SELECT lots.code AS k FROM bills
        JOIN lots ON lots.id = bills.referenceId
        WHERE bills.referenceType = 'LOT' AND bills.deleted_at IS NULL AND bills.vendorId <> lots.vendorId
        UNION
        SELECT lots.code AS k FROM billLineItems
        JOIN bills ON bills.id = billLineItems.billId
        JOIN lots ON lots.id = billLineItems.lotId
        WHERE bills.deleted_at IS NULL AND billLineItems.deleted_at IS NULL
          AND bills.vendorId <> lots.vendorId\
        """,
        "SELECT COUNT(DISTINCT lotId) FROM billLineItems");
  }
}
