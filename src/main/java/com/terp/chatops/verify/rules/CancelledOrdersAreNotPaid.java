package com.terp.chatops.verify.rules;

import com.terp.chatops.verify.check.Rule;

/** No cancelled order is paid for. */
final class CancelledOrdersAreNotPaid extends Rule {
  CancelledOrdersAreNotPaid() {
    super(
        "No cancelled order is paid for",
        "cancelled orders with an invoice that is paid, or open",
        """
        SELECT orders.order_number AS k FROM orders
        JOIN invoices ON invoices.referenceType = 'ORDER' AND invoices.referenceId = orders.id
        WHERE orders.deleted_at IS NULL AND invoices.deleted_at IS NULL AND invoices.status <> 'VOID'
          AND (orders.fulfillmentStatus = 'CANCELLED' OR orders.saleStatus = 'CANCELLED')\
        """);
  }
}
