package com.terp.chatops.verify.money;

import com.terp.chatops.verify.check.Habit;

/** Every bill has lines. */
final class BillsHaveLines extends Habit {
  BillsHaveLines() {
    super(
        "Every bill has lines",
        "bills without a line",
        """
        SELECT bills.billNumber AS k FROM bills
        LEFT JOIN billLineItems ON billLineItems.billId = bills.id AND billLineItems.deleted_at IS NULL
        WHERE bills.deleted_at IS NULL AND bills.status <> 'VOID' AND billLineItems.id IS NULL\
        """,
        "SELECT COUNT(*) FROM bills WHERE deleted_at IS NULL AND status <> 'VOID'");
  }
}
