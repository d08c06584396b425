package com.terp.chatops.verify.time;

import com.terp.chatops.verify.check.Habit;

/**
 * No invoice is dated on its order's day after the order's hour. TERP's validator compares the
 * order's timestamp with the invoice's date at 00:00.
 */
final class InvoicesSatisfyTerpsValidator extends Habit {
  InvoicesSatisfyTerpsValidator() {
    super(
        "No invoice is dated on its order's day after the order's hour",
        "invoices TERP's own validator takes for older than their order",
        """
        SELECT invoices.invoiceNumber AS k FROM invoices
        JOIN orders ON invoices.referenceType = 'ORDER' AND orders.id = invoices.referenceId
        WHERE invoices.deleted_at IS NULL AND orders.created_at > invoices.invoiceDate\
        """,
        "SELECT COUNT(*) FROM invoices WHERE referenceType = 'ORDER'");
  }
}
