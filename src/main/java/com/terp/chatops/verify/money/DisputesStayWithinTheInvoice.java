package com.terp.chatops.verify.money;

import com.terp.chatops.verify.check.Hint;

/** No dispute is about more than its invoice. */
final class DisputesStayWithinTheInvoice extends Hint {
  DisputesStayWithinTheInvoice() {
    super(
        "No dispute is about more than its invoice",
        "disputes about more than their invoice",
        """
        SELECT invoice_disputes.dispute_number AS k FROM invoice_disputes
        JOIN invoices ON invoices.id = invoice_disputes.invoice_id
        WHERE invoice_disputes.deleted_at IS NULL
          AND invoice_disputes.disputed_amount > invoices.totalAmount + 0.01\
        """);
  }
}
