package com.terp.chatops.verify.stock;

import com.terp.chatops.verify.check.Rule;

/** No site has more reserved than it has. */
final class SitesReserveWhatTheyHave extends Rule {
  SitesReserveWhatTheyHave() {
    super(
        "No site has more reserved than it has",
        "sites with more of a batch reserved than there is",
        """
        SELECT id AS k FROM site_inventory_counts
        WHERE quantity < 0 OR reserved_quantity < 0 OR reserved_quantity > quantity + 0.0001\
        """);
  }
}
