package com.terp.chatops.verify.stock;

import com.terp.chatops.verify.check.Rule;

/** A transfer goes from one site to another. */
final class TransfersGoElsewhere extends Rule {
  TransfersGoElsewhere() {
    super(
        "A transfer goes from one site to another",
        "transfers of nothing, or to the site they come from",
        """
        SELECT transfer_number AS k FROM site_transfers
        WHERE quantity <= 0 OR from_site_id = to_site_id\
        """);
  }
}
