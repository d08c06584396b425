package com.terp.chatops.verify.time;

import com.terp.chatops.verify.check.Rule;

/** No payment is reconciled before it is made. */
final class ReconciledAfterPaid extends Rule {
  ReconciledAfterPaid() {
    super(
        "No payment is reconciled before it is made",
        "payments reconciled before they were made",
        """
        SELECT paymentNumber AS k FROM payments
        WHERE deleted_at IS NULL AND DATE(reconciledAt) < paymentDate\
        """);
  }
}
