package com.terp.chatops.verify.money;

import com.terp.chatops.verify.check.Hint;

/** No payment reference is used twice by one client for one amount. */
final class ReferencesArePaidOnce extends Hint {
  ReferencesArePaidOnce() {
    super(
        "No payment reference is used twice by one client for one amount",
        "payments with a reference and amount the same client used before",
        """
        SELECT MAX(paymentNumber) AS k FROM payments
        WHERE deleted_at IS NULL AND referenceNumber <> '' AND customerId IS NOT NULL
        GROUP BY paymentType, customerId, amount, referenceNumber
        HAVING COUNT(*) > 1 AND COUNT(DISTINCT COALESCE(invoiceId, 0), paymentDate) > 1\
        """);
  }
}
