package com.terp.chatops.verify.time;

import com.terp.chatops.verify.check.Rule;

/** Transfers are requested, shipped and received in that order. */
final class TransfersPassTheirSteps extends Rule {
  TransfersPassTheirSteps() {
    super(
        "Transfers are requested, shipped and received in that order",
        "transfers shipped or received before their time",
        """
        SELECT transfer_number AS k FROM site_transfers
        WHERE shipped_at < requested_at OR received_at < requested_at OR received_at < shipped_at\
        """);
  }
}
