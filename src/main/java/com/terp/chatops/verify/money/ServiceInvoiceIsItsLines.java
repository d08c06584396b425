package com.terp.chatops.verify.money;

import com.terp.chatops.verify.check.Rule;

/** A service invoice's subtotal is the sum of its lines. */
final class ServiceInvoiceIsItsLines extends Rule {
  ServiceInvoiceIsItsLines() {
    super(
        "A service invoice's subtotal is the sum of its lines",
        "service invoices whose subtotal is not the sum of their lines",
        """
        SELECT service_invoices.invoice_number AS k FROM service_invoices
        JOIN (SELECT service_invoice_id, SUM(line_total) AS amount FROM service_invoice_line_items
              GROUP BY service_invoice_id) lines_of ON lines_of.service_invoice_id = service_invoices.id
        WHERE service_invoices.deleted_at IS NULL
          AND ABS(service_invoices.subtotal - lines_of.amount) > 0.01\
        """);
  }
}
