package com.terp.chatops.verify.money;

import com.terp.chatops.verify.check.Rule;

/** Nobody is paid back more than he paid. */
final class NobodyIsPaidBackMoreThanHePaid extends Rule {
  NobodyIsPaidBackMoreThanHePaid() {
    super(
        "Nobody is paid back more than he paid",
        "clients who were paid back more than they paid",
        """
        SELECT clients.teri_code AS k FROM clients
        JOIN (SELECT customerId,
                SUM(CASE WHEN paymentType = 'SENT' THEN amount ELSE 0 END) AS sent,
                SUM(CASE WHEN paymentType = 'RECEIVED' THEN amount ELSE 0 END) AS received
              FROM payments
              WHERE deleted_at IS NULL AND billId IS NULL AND vendorId IS NULL
              GROUP BY customerId) moved ON moved.customerId = clients.id
        WHERE moved.received > 0 AND moved.sent > moved.received + 0.01\
        """);
  }
}
