package com.terp.chatops.verify.references;

import com.terp.chatops.verify.check.Rule;

/** Nobody is deleted whom something is owed. */
final class OpenBillsHaveTheirVendor extends Rule {
  OpenBillsHaveTheirVendor() {
    super(
        "Nobody is deleted whom something is owed",
        "open bills of a vendor who is deleted",
        """
        SELECT bills.billNumber AS k FROM bills
        JOIN vendors ON vendors.id = bills.vendorId
        WHERE bills.deleted_at IS NULL AND bills.status <> 'VOID' AND bills.amountDue > 0
          AND vendors.deleted_at IS NOT NULL\
        """);
  }
}
