package com.terp.chatops.verify.money;

import com.terp.chatops.verify.check.Rule;

/** A payable is the units sold times their cost. */
final class PayableIsUnitsTimesCost extends Rule {
  PayableIsUnitsTimesCost() {
    super(
        "A payable is the units sold times their cost",
        "payables that are not units sold times cost",
        """
        SELECT payable_number AS k FROM vendor_payables
        WHERE deleted_at IS NULL AND status <> 'VOID'
          AND ABS(total_amount - units_sold * cogs_per_unit) > 0.01 + 0.005 * units_sold\
        """);
  }
}
