package com.terp.chatops.verify.rules;

import com.terp.chatops.verify.check.Rule;

/**
 * No draft is confirmed, packed or shipped. One that waits for packing is none of these: the column
 * says so of every order by default, and TERP writes nothing else into a draft.
 */
final class DraftsAreNotConfirmed extends Rule {
  DraftsAreNotConfirmed() {
    super(
        "No draft is confirmed, packed or shipped",
        "drafts that are confirmed, packed or shipped",
        """
        SELECT order_number AS k FROM orders
        WHERE deleted_at IS NULL AND is_draft = 1
          AND (confirmed_at IS NOT NULL
            OR fulfillmentStatus IN ('PACKED', 'SHIPPED', 'DELIVERED', 'RETURNED', 'RESTOCKED',
              'RETURNED_TO_VENDOR'))\
        """);
  }
}
