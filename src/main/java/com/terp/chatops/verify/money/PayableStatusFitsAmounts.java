package com.terp.chatops.verify.money;

import com.terp.chatops.verify.check.Rule;

/** A payable's status fits its amounts. */
final class PayableStatusFitsAmounts extends Rule {
  PayableStatusFitsAmounts() {
    super(
        "A payable's status fits its amounts",
        "payables whose status does not fit what is paid",
        """
        SELECT CONCAT(payable_number, ' ', status) AS k FROM vendor_payables
        WHERE deleted_at IS NULL AND total_amount > 0 AND (
          (status = 'PAID' AND amount_due > 0.01)
          OR (status = 'PARTIAL' AND (amount_paid <= 0 OR amount_paid >= total_amount))
          OR (status IN ('PENDING', 'DUE') AND amount_paid >= total_amount))\
        """);
  }
}
