package com.terp.chatops.verify.money;

import com.terp.chatops.verify.check.Rule;

/** Money comes in for invoices and goes out for bills. */
final class PaymentsGoOneWay extends Rule {
  PaymentsGoOneWay() {
    super(
        "Money comes in for invoices and goes out for bills",
        "payments received for a bill, or for an invoice and a bill at once",
        """
        SELECT paymentNumber AS k FROM payments
        WHERE deleted_at IS NULL AND billId IS NOT NULL
          AND (paymentType = 'RECEIVED' OR invoiceId IS NOT NULL)\
        """);
  }
}
