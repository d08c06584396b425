package com.terp.chatops.verify.money;

import com.terp.chatops.verify.check.Rule;

/** An invoice bills the quantities of its order. */
final class InvoiceLinesAreTheOrdersLines extends Rule {
  InvoiceLinesAreTheOrdersLines() {
    super(
        "An invoice bills the quantities of its order",
        "invoices for other quantities than their order's",
        """
        SELECT invoices.invoiceNumber AS k FROM invoices
        JOIN (SELECT referenceId FROM invoices
              WHERE referenceType = 'ORDER' AND deleted_at IS NULL AND status <> 'VOID'
              GROUP BY referenceId HAVING COUNT(*) = 1) single ON single.referenceId = invoices.referenceId
        JOIN (SELECT invoiceId, SUM(quantity) AS quantity FROM invoiceLineItems
              WHERE deleted_at IS NULL AND batchId IS NOT NULL GROUP BY invoiceId) billed
          ON billed.invoiceId = invoices.id
        JOIN (SELECT order_id, SUM(quantity) AS quantity,
                SUM(CASE WHEN is_sample = 1 THEN quantity ELSE 0 END) AS samples
              FROM order_line_items GROUP BY order_id) ordered ON ordered.order_id = invoices.referenceId
        WHERE invoices.referenceType = 'ORDER' AND invoices.deleted_at IS NULL
          AND invoices.status <> 'VOID'
          AND LEAST(ABS(billed.quantity - ordered.quantity),
            ABS(billed.quantity - ordered.quantity + ordered.samples)) > 0.01\
        """);
  }
}
