package com.terp.chatops.verify.money;

import com.terp.chatops.verify.check.Rule;

/** What an intake costs is its quantity times its price. */
final class IntakeCostsMultiply extends Rule {
  IntakeCostsMultiply() {
    super(
        "What an intake costs is its quantity times its price",
        "batches of intakes that are not quantity times cost",
        """
        SELECT id AS k FROM intake_session_batches
        WHERE ABS(total_cost - received_qty * unit_cost) > 0.01 + 0.005 * received_qty\
        """);
  }
}
