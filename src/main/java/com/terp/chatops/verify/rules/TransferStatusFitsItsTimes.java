package com.terp.chatops.verify.rules;

import com.terp.chatops.verify.check.Habit;

/** A transfer's status fits its times. */
final class TransferStatusFitsItsTimes extends Habit {
  TransferStatusFitsItsTimes() {
    super(
        "A transfer's status fits its times",
        "transfers whose status does not fit their times",
        """
        SELECT CONCAT(transfer_number, ' ', status) AS k FROM site_transfers
        WHERE (status = 'received' AND received_at IS NULL)
          OR (status IN ('pending', 'in_transit') AND received_at IS NOT NULL)
          OR (status = 'pending' AND shipped_at IS NOT NULL)\
        """,
        "SELECT COUNT(*) FROM site_transfers");
  }
}
