package com.terp.chatops.verify.money;

import com.terp.chatops.verify.check.Rule;

/** Amount and tax make an expense's total. */
final class ExpenseAddsUp extends Rule {
  ExpenseAddsUp() {
    super(
        "Amount and tax make an expense's total",
        "expenses whose amount and tax do not make the total",
        """
        SELECT expenseNumber AS k FROM expenses
        WHERE deleted_at IS NULL AND ABS(amount + taxAmount - totalAmount) > 0.01\
        """);
  }
}
