package com.terp.chatops.verify.time;

import com.terp.chatops.verify.check.Hint;

/** An invoice is due as its terms say. */
final class InvoicesAreDueAsTheirTermsSay extends Hint {
  InvoicesAreDueAsTheirTermsSay() {
    super(
        "An invoice is due as its terms say",
        "invoices due on another day than their terms say",
        """
        SELECT CONCAT(invoiceNumber, ' ', paymentTerms) AS k FROM invoices
        WHERE deleted_at IS NULL
          AND REPLACE(UPPER(paymentTerms), ' ', '_') REGEXP '^(NET_[0-9]+|COD|DUE_ON_RECEIPT)$'
          AND DATEDIFF(dueDate, invoiceDate) <>
            CASE WHEN UPPER(paymentTerms) LIKE 'NET%'
              THEN CAST(SUBSTRING(paymentTerms, 5) AS SIGNED) ELSE 0 END\
        """);
  }
}
