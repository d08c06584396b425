package com.terp.chatops.verify.stock;

import com.terp.chatops.verify.check.Hint;

/** No zone holds more than fits. */
final class ZonesHoldWhatFits extends Hint {
  ZonesHoldWhatFits() {
    super(
        "No zone holds more than fits",
        "zones that hold more than fits",
        """
        SELECT id AS k FROM storage_zones
        WHERE deleted_at IS NULL AND current_capacity > max_capacity\
        """);
  }
}
