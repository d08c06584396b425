package com.terp.chatops.verify.money;

import com.terp.chatops.verify.check.Rule;

/** Nobody who owes something is deleted. */
final class WhoOwesIsThere extends Rule {
  WhoOwesIsThere() {
    super(
        "Nobody who owes something is deleted",
        "deleted clients with invoices to pay",
        """
        SELECT DISTINCT clients.teri_code AS k FROM clients
        JOIN invoices ON invoices.customerId = clients.id
        WHERE clients.deleted_at IS NOT NULL AND invoices.deleted_at IS NULL
          AND invoices.status <> 'VOID' AND invoices.amountDue > 0\
        """);
  }
}
