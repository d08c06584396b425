package com.terp.chatops.verify.time;

import com.terp.chatops.verify.check.Hint;

/** A bill is due as its terms say. */
final class BillsAreDueAsTheirTermsSay extends Hint {
  BillsAreDueAsTheirTermsSay() {
    super(
        "A bill is due as its terms say",
        "bills due on another day than their terms say",
        """
        SELECT CONCAT(billNumber, ' ', paymentTerms) AS k FROM bills
        WHERE deleted_at IS NULL
          AND REPLACE(UPPER(paymentTerms), ' ', '_') REGEXP '^(NET_[0-9]+|COD|DUE_ON_RECEIPT)$'
          AND DATEDIFF(dueDate, billDate) <>
            CASE WHEN UPPER(paymentTerms) LIKE 'NET%'
              THEN CAST(SUBSTRING(paymentTerms, 5) AS SIGNED) ELSE 0 END\
        """);
  }
}
