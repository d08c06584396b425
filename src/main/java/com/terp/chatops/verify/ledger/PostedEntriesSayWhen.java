package com.terp.chatops.verify.ledger;

import com.terp.chatops.verify.check.Hint;

/** A posted entry says when. */
final class PostedEntriesSayWhen extends Hint {
  PostedEntriesSayWhen() {
    super(
        "A posted entry says when",
        "entries posted without a time, or with one and not posted",
        """
        SELECT entryNumber AS k FROM ledgerEntries
        WHERE deleted_at IS NULL AND isPosted = 0 AND postedAt IS NOT NULL\
        """);
  }
}
