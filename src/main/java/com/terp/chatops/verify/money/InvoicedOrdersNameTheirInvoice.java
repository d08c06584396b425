package com.terp.chatops.verify.money;

import com.terp.chatops.verify.check.Habit;

/** An invoiced order names its invoice. */
final class InvoicedOrdersNameTheirInvoice extends Habit {
  InvoicedOrdersNameTheirInvoice() {
    super(
        "An invoiced order names its invoice",
        "invoiced orders that name no invoice, or another one",
        """
        SELECT orders.order_number AS k FROM orders
        JOIN (SELECT referenceId, MIN(id) AS first_id, MAX(id) AS last_id FROM invoices
              WHERE referenceType = 'ORDER' AND deleted_at IS NULL AND status <> 'VOID'
              GROUP BY referenceId) billed ON billed.referenceId = orders.id
        WHERE orders.deleted_at IS NULL
          AND (orders.invoice_id IS NULL
            OR (billed.first_id = billed.last_id AND orders.invoice_id <> billed.first_id))\
        """,
        "SELECT COUNT(*) FROM invoices WHERE referenceType = 'ORDER' AND deleted_at IS NULL");
  }
}
