package com.terp.chatops.verify.money;

import com.terp.chatops.verify.check.Rule;

/** An invoice's total is the sum of its lines. */
final class InvoiceTotalIsItsLines extends Rule {
  InvoiceTotalIsItsLines() {
    super(
        "An invoice's total is the sum of its lines",
        "invoices whose total is not the sum of their lines",
        """
        SELECT invoices.invoiceNumber AS k FROM invoices
        JOIN (SELECT invoiceId, SUM(lineTotal) AS amount, COUNT(*) AS lines_counted
              FROM invoiceLineItems
              WHERE deleted_at IS NULL GROUP BY invoiceId) lines_of ON lines_of.invoiceId = invoices.id
        WHERE invoices.status <> 'VOID' AND invoices.deleted_at IS NULL
          AND ABS(invoices.totalAmount - invoices.taxAmount + invoices.discountAmount
            - lines_of.amount) > 0.01 + 0.005 * lines_of.lines_counted\
        """);
  }
}
