package com.terp.chatops.verify.money;

import com.terp.chatops.verify.check.Rule;

/** A bill's status fits its amounts. */
final class BillStatusFitsAmounts extends Rule {
  BillStatusFitsAmounts() {
    super(
        "A bill's status fits its amounts",
        "bills whose status does not fit what is paid",
        """
        SELECT CONCAT(billNumber, ' ', status) AS k FROM bills
        WHERE deleted_at IS NULL AND totalAmount > 0 AND (
          (status = 'PAID' AND (amountDue > 0.01 OR amountPaid < totalAmount - 0.01))
          OR (status = 'PARTIAL' AND (amountPaid <= 0 OR amountPaid >= totalAmount))
          OR (status = 'OVERDUE' AND amountPaid >= totalAmount)
          OR (status IN ('DRAFT', 'PENDING', 'APPROVED') AND amountPaid > 0))\
        """);
  }
}
