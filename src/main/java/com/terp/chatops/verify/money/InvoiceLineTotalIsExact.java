package com.terp.chatops.verify.money;

import com.terp.chatops.verify.check.Habit;

/** An invoice line's total is right to the cent. */
final class InvoiceLineTotalIsExact extends Habit {
  InvoiceLineTotalIsExact() {
    super(
        "An invoice line's total is right to the cent",
        "invoice lines off by some cents",
        """
        SELECT CONCAT(invoices.invoiceNumber, ' line ', invoiceLineItems.id) AS k FROM invoiceLineItems
        JOIN invoices ON invoices.id = invoiceLineItems.invoiceId
        WHERE invoiceLineItems.deleted_at IS NULL
          AND LEAST(
            ABS(lineTotal - ROUND(quantity * unitPrice * (1 - discountPercent / 100), 2)),
            ABS(lineTotal - ROUND(
              quantity * unitPrice * (1 - discountPercent / 100) * (1 + taxRate / 100), 2))) > 0.01\
        """,
        "SELECT COUNT(*) FROM invoiceLineItems WHERE deleted_at IS NULL");
  }
}
