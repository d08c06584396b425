package com.terp.chatops.verify.money;

import com.terp.chatops.verify.check.Rule;

/**
 * A payment for a bill goes to the bill's seller. A payment names a client, a bill a vendor; the
 * supplier's profile knows both.
 */
final class BillsArePaidToTheirSeller extends Rule {
  BillsArePaidToTheirSeller() {
    super(
        "A payment for a bill goes to the bill's seller",
        "payments for a bill to another seller",
        """
        SELECT payments.paymentNumber AS k FROM payments
        JOIN bills ON bills.id = payments.billId
        LEFT JOIN supplier_profiles ON supplier_profiles.client_id = payments.vendorId
        WHERE payments.deleted_at IS NULL AND payments.vendorId IS NOT NULL
          AND payments.vendorId <> bills.vendorId
          AND COALESCE(supplier_profiles.legacy_vendor_id, 0) <> bills.vendorId\
        """);
  }
}
