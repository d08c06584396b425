package com.terp.chatops.verify.money;

import com.terp.chatops.verify.check.Rule;

/** An invoice's status fits its amounts. */
final class InvoiceStatusFitsAmounts extends Rule {
  InvoiceStatusFitsAmounts() {
    super(
        "An invoice's status fits its amounts",
        "invoices whose status does not fit what is paid",
        """
        SELECT CONCAT(invoiceNumber, ' ', status) AS k FROM invoices
        WHERE deleted_at IS NULL AND totalAmount > 0 AND (
          (status = 'PAID' AND (amountDue > 0.01 OR amountPaid < totalAmount - 0.01))
          OR (status = 'PARTIAL' AND (amountPaid <= 0 OR amountPaid >= totalAmount))
          OR (status = 'OVERDUE' AND amountPaid >= totalAmount)
          OR (status IN ('DRAFT', 'SENT', 'VIEWED') AND amountPaid > 0))\
        """);
  }
}
