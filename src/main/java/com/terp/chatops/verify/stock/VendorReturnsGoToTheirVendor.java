package com.terp.chatops.verify.stock;

import com.terp.chatops.verify.check.Habit;

/** Goods go back to the vendor they came from, at their cost. */
final class VendorReturnsGoToTheirVendor extends Habit {
  VendorReturnsGoToTheirVendor() {
    super(
        "Goods go back to the vendor they came from, at their cost",
        "returned goods of another vendor or at another cost than their batch",
        """
        SELECT vendor_return_items.id AS k FROM vendor_return_items
        JOIN vendor_returns ON vendor_returns.id = vendor_return_items.vendor_return_id
        JOIN batches ON batches.id = vendor_return_items.batch_id
        JOIN lots ON lots.id = batches.lotId
        WHERE lots.vendorId <> vendor_returns.vendor_id
          OR ABS(vendor_return_items.unit_cost - batches.unitCogs) > 0.01\
        """,
        "SELECT COUNT(*) FROM vendor_return_items");
  }
}
