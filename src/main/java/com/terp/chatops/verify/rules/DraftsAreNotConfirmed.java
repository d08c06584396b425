package com.terp.chatops.verify.rules;

import com.terp.chatops.verify.check.Rule;

/** No draft is confirmed, packed or shipped. */
final class DraftsAreNotConfirmed extends Rule {
  DraftsAreNotConfirmed() {
    super(
        "No draft is confirmed, packed or shipped",
        "drafts that are confirmed, packed or shipped",
        """
        SELECT order_number AS k FROM orders
        WHERE deleted_at IS NULL AND is_draft = 1
          AND (confirmed_at IS NOT NULL
            OR fulfillmentStatus NOT IN ('DRAFT', 'CANCELLED'))\
        """);
  }
}
