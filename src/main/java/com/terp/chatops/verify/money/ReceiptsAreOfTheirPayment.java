package com.terp.chatops.verify.money;

import com.terp.chatops.verify.check.Habit;

/** A receipt is about its payment. */
final class ReceiptsAreOfTheirPayment extends Habit {
  ReceiptsAreOfTheirPayment() {
    super(
        "A receipt has its payment's amount and client",
        "receipts with another amount or client than their payment",
        """
        SELECT receipts.receipt_number AS k FROM receipts
        JOIN payments ON payments.id = receipts.transaction_id
        WHERE receipts.transaction_type = 'PAYMENT'
          AND (ABS(receipts.transaction_amount - payments.amount) > 0.01
            OR receipts.client_id <> payments.customerId)\
        """,
        "SELECT COUNT(*) FROM receipts WHERE transaction_type = 'PAYMENT'");
  }
}
