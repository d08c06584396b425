package com.terp.chatops.verify.money;

import com.terp.chatops.verify.check.Rule;

/** An invoice line's total is its quantity times its price less the discount. */
final class InvoiceLineTotalMultiplies extends Rule {
  InvoiceLineTotalMultiplies() {
    super(
        "An invoice line's total is its quantity times its price less the discount",
        "invoice lines whose total is not their quantity times their price less the discount",
        """
        SELECT CONCAT(invoices.invoiceNumber, ' line ', invoiceLineItems.id) AS k FROM invoiceLineItems
        JOIN invoices ON invoices.id = invoiceLineItems.invoiceId
        WHERE invoiceLineItems.deleted_at IS NULL
          AND LEAST(
            ABS(lineTotal - quantity * unitPrice * (1 - discountPercent / 100)),
            ABS(lineTotal
              - quantity * unitPrice * (1 - discountPercent / 100) * (1 + taxRate / 100)))
            > 0.01 + 0.005 * ABS(quantity)\
        """);
  }
}
