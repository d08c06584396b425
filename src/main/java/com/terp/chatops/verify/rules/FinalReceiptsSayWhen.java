package com.terp.chatops.verify.rules;

import com.terp.chatops.verify.check.Habit;

/** A receipt of goods is final when it was finalized. */
final class FinalReceiptsSayWhen extends Habit {
  FinalReceiptsSayWhen() {
    super(
        "A receipt of goods is final when it was finalized",
        "receipts of goods whose status does not fit their times",
        """
        SELECT receipt_number AS k FROM intake_receipts
        WHERE (status = 'FINALIZED' AND finalized_at IS NULL)
          OR (status <> 'FINALIZED' AND finalized_at IS NOT NULL)
          OR stacker_verified_at < farmer_verified_at OR finalized_at < stacker_verified_at\
        """,
        "SELECT COUNT(*) FROM intake_receipts");
  }
}
