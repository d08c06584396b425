package com.terp.chatops.verify.rules;

import com.terp.chatops.verify.check.Hint;

/** Numbers go on after the last one there is. A hint only: not every number is of a sequence. */
final class NumbersGoOnAfterTheLast extends Hint {
  NumbersGoOnAfterTheLast() {
    super(
        "Numbers go on after the last one there is",
        "sequences that would hand out a number again",
        """
        SELECT CONCAT(sequences.name, ': ', sequences.currentValue) AS k FROM sequences
        JOIN (SELECT 'order' AS name, MAX(CAST(SUBSTRING(order_number, 5) AS UNSIGNED)) AS highest
                FROM orders WHERE order_number LIKE 'ORD-%'
              UNION ALL SELECT 'invoice', MAX(CAST(SUBSTRING(invoiceNumber, 5) AS UNSIGNED))
                FROM invoices WHERE invoiceNumber LIKE 'INV-%'
              UNION ALL SELECT 'payment', MAX(CAST(SUBSTRING(paymentNumber, 5) AS UNSIGNED))
                FROM payments WHERE paymentNumber LIKE 'PAY-%') numbers
          ON numbers.name = sequences.name
        WHERE sequences.currentValue < numbers.highest\
        """);
  }
}
