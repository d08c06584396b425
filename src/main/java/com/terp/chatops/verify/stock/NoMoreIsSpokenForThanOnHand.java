package com.terp.chatops.verify.stock;

import com.terp.chatops.verify.check.Rule;

/** No batch has more spoken for than on hand. */
final class NoMoreIsSpokenForThanOnHand extends Rule {
  NoMoreIsSpokenForThanOnHand() {
    super(
        "No batch has more spoken for than on hand",
        "batches with more reserved, in quarantine and on hold than on hand",
        """
        SELECT code AS k FROM batches
        WHERE deleted_at IS NULL AND reservedQty + quarantineQty + holdQty > onHandQty + 0.0001\
        """);
  }
}
