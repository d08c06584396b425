package com.terp.chatops.verify.money;

import com.terp.chatops.verify.check.Rule;

/** A service invoice's status fits its amounts. */
final class ServiceInvoiceStatusFits extends Rule {
  ServiceInvoiceStatusFits() {
    super(
        "A service invoice's status fits its amounts",
        "service invoices whose status does not fit what is paid",
        """
        SELECT CONCAT(invoice_number, ' ', status) AS k FROM service_invoices
        WHERE deleted_at IS NULL AND total_amount > 0 AND (
          (status = 'PAID' AND amount_due > 0.01)
          OR (status = 'PARTIAL' AND (amount_paid <= 0 OR amount_paid >= total_amount))
          OR (status IN ('DRAFT', 'SENT') AND amount_paid > 0))\
        """);
  }
}
