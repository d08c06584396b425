package com.terp.chatops.verify.money;

import com.terp.chatops.verify.check.Rule;

/** A payment that is not reconciled has no time of it. */
final class ReconciledPaymentsSayWhen extends Rule {
  ReconciledPaymentsSayWhen() {
    super(
        "A payment that is not reconciled has no time of it",
        "payments with a time of reconciliation that are not reconciled",
        """
        SELECT paymentNumber AS k FROM payments
        WHERE deleted_at IS NULL AND isReconciled = 0 AND reconciledAt IS NOT NULL\
        """);
  }
}
