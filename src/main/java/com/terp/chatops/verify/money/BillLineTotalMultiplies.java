package com.terp.chatops.verify.money;

import com.terp.chatops.verify.check.Rule;

/** A bill line's total is its quantity times its price less the discount. */
final class BillLineTotalMultiplies extends Rule {
  BillLineTotalMultiplies() {
    super(
        "A bill line's total is its quantity times its price less the discount",
        "bill lines whose total is not their quantity times their price less the discount",
        """
        SELECT CONCAT(bills.billNumber, ' line ', billLineItems.id) AS k FROM billLineItems
        JOIN bills ON bills.id = billLineItems.billId
        WHERE billLineItems.deleted_at IS NULL
          AND LEAST(
            ABS(lineTotal - quantity * unitPrice * (1 - discountPercent / 100)),
            ABS(lineTotal
              - quantity * unitPrice * (1 - discountPercent / 100) * (1 + taxRate / 100)))
            > 0.01 + 0.005 * ABS(quantity)\
        """);
  }
}
