package com.terp.chatops.verify.rules;

import com.terp.chatops.verify.check.Habit;

/** No sample is invoiced. */
final class SamplesAreNotInvoiced extends Habit {
  SamplesAreNotInvoiced() {
    super(
        "No sample is invoiced",
        "invoice lines for a sample",
        """
        SELECT DISTINCT CONCAT(invoices.invoiceNumber, ' line ', invoiceLineItems.id) AS k
        FROM invoiceLineItems
        JOIN invoices ON invoices.id = invoiceLineItems.invoiceId AND invoices.referenceType = 'ORDER'
        JOIN order_line_items ON order_line_items.order_id = invoices.referenceId
          AND order_line_items.batch_id = invoiceLineItems.batchId AND order_line_items.is_sample = 1
        LEFT JOIN order_line_items sold ON sold.order_id = invoices.referenceId
          AND sold.batch_id = invoiceLineItems.batchId AND sold.is_sample = 0
        WHERE invoiceLineItems.deleted_at IS NULL AND invoices.deleted_at IS NULL AND sold.id IS NULL\
        """,
        "SELECT COUNT(*) FROM order_line_items WHERE is_sample = 1");
  }
}
