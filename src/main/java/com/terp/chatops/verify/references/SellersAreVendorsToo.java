package com.terp.chatops.verify.references;

import com.terp.chatops.verify.check.Habit;

/**
 * Payments to a seller who is a client and no vendor. The schema means clients; TERP's own search
 * for orphans looks among vendors.
 */
final class SellersAreVendorsToo extends Habit {
  SellersAreVendorsToo() {
    super(
        "A payment's seller is a client and a vendor, as TERP looks among both",
        "payments whose seller is no vendor",
        """
        SELECT payments.paymentNumber AS k FROM payments
        LEFT JOIN vendors ON vendors.id = payments.vendorId
        WHERE payments.deleted_at IS NULL AND payments.vendorId IS NOT NULL AND vendors.id IS NULL\
        """,
        "SELECT COUNT(*) FROM payments WHERE vendorId IS NOT NULL");
  }
}
