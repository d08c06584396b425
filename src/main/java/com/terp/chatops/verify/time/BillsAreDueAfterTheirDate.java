package com.terp.chatops.verify.time;

import com.terp.chatops.verify.check.Rule;

/** No bill is due before its date. */
final class BillsAreDueAfterTheirDate extends Rule {
  BillsAreDueAfterTheirDate() {
    super(
        "No bill is due before its date",
        "bills due before their date",
        """
        SELECT billNumber AS k FROM bills WHERE deleted_at IS NULL AND dueDate < billDate\
        """);
  }
}
