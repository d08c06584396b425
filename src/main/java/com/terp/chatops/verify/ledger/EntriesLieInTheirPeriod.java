package com.terp.chatops.verify.ledger;

import com.terp.chatops.verify.check.Rule;

/** Each ledger entry lies in its fiscal period. */
final class EntriesLieInTheirPeriod extends Rule {
  EntriesLieInTheirPeriod() {
    super(
        "Each ledger entry lies in its fiscal period",
        "ledger entries dated outside their fiscal period",
        """
        SELECT ledgerEntries.entryNumber AS k FROM ledgerEntries
        JOIN fiscalPeriods ON fiscalPeriods.id = ledgerEntries.fiscalPeriodId
        WHERE ledgerEntries.deleted_at IS NULL
          AND (ledgerEntries.entryDate < fiscalPeriods.startDate
            OR ledgerEntries.entryDate > fiscalPeriods.endDate)\
        """);
  }
}
