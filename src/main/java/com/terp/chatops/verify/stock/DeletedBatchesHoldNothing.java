package com.terp.chatops.verify.stock;

import com.terp.chatops.verify.check.Rule;

/** Nothing is left of a batch that is deleted. */
final class DeletedBatchesHoldNothing extends Rule {
  DeletedBatchesHoldNothing() {
    super(
        "Nothing is left of a batch that is deleted",
        "deleted batches with something on hand",
        """
        SELECT code AS k FROM batches WHERE deleted_at IS NOT NULL AND onHandQty > 0\
        """);
  }
}
