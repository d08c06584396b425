package com.terp.chatops.verify.money;

import com.terp.chatops.verify.check.Habit;

/** A receipt leads from the balance before to the one after. */
final class ReceiptsAddUp extends Habit {
  ReceiptsAddUp() {
    super(
        "A receipt leads from the balance before to the one after",
        "receipts whose amount does not lead from one balance to the other",
        """
        SELECT receipt_number AS k FROM receipts
        WHERE LEAST(ABS(previous_balance + transaction_amount - new_balance),
          ABS(previous_balance - transaction_amount - new_balance)) > 0.01\
        """,
        "SELECT COUNT(*) FROM receipts");
  }
}
