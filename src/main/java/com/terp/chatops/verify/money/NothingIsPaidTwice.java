package com.terp.chatops.verify.money;

import com.terp.chatops.verify.check.Rule;

/** Nothing is paid twice. */
final class NothingIsPaidTwice extends Rule {
  NothingIsPaidTwice() {
    super(
        "Nothing is paid twice",
        "payments that are there twice: same document, day, amount and reference",
        """
        SELECT MAX(paymentNumber) AS k FROM payments
        WHERE deleted_at IS NULL AND referenceNumber <> ''
        GROUP BY paymentType, COALESCE(invoiceId, 0), COALESCE(billId, 0), COALESCE(customerId, 0),
          COALESCE(vendorId, 0), paymentDate, amount, referenceNumber
        HAVING COUNT(*) > 1\
        """);
  }
}
