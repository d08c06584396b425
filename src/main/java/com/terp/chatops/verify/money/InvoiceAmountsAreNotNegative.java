package com.terp.chatops.verify.money;

import com.terp.chatops.verify.check.Rule;

/** No invoice has a negative amount. */
final class InvoiceAmountsAreNotNegative extends Rule {
  InvoiceAmountsAreNotNegative() {
    super(
        "No invoice has a negative amount",
        "invoices with a negative amount",
        """
        SELECT invoiceNumber AS k FROM invoices
        WHERE totalAmount < 0 OR subtotal < 0 OR taxAmount < 0 OR discountAmount < 0 OR amountPaid < 0\
        """);
  }
}
