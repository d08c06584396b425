package com.terp.chatops.verify;

import com.terp.chatops.verify.Check.Severity;
import java.util.List;

/** Double entry. */
final class LedgerRules {
  private static final List<String> ENTRIES =
      List.of(
          "ledgerEntries.debit",
          "ledgerEntries.credit",
          "ledgerEntries.referenceType",
          "ledgerEntries.referenceId",
          "ledgerEntries.deleted_at");

  private LedgerRules() {}

  static List<Check> all() {
    return List.of(overall(), perReference(), oneSide(), period());
  }

  private static Check overall() {
    return new Rule(
        "The ledger balances",
        Severity.BROKEN,
        ENTRIES,
        "ledger whose debits and credits differ; the key is the difference",
        """
        SELECT SUM(debit) - SUM(credit) AS k FROM ledgerEntries
        WHERE deleted_at IS NULL HAVING ABS(SUM(debit) - SUM(credit)) > 0.005\
        """);
  }

  private static Check perReference() {
    return new Rule(
        "Each booking balances",
        Severity.BROKEN,
        ENTRIES,
        "bookings whose debits and credits differ",
        """
        SELECT CONCAT(referenceType, ' ', referenceId) AS k FROM ledgerEntries
        WHERE deleted_at IS NULL AND referenceType IS NOT NULL AND referenceId IS NOT NULL
        GROUP BY referenceType, referenceId HAVING ABS(SUM(debit) - SUM(credit)) > 0.005\
        """);
  }

  private static Check oneSide() {
    return new Rule(
        "Each ledger entry is either a debit or a credit",
        Severity.BROKEN,
        ENTRIES,
        "ledger entries that are both, neither or negative",
        """
        SELECT entryNumber AS k FROM ledgerEntries
        WHERE deleted_at IS NULL
          AND (debit < 0 OR credit < 0 OR (debit > 0) = (credit > 0))\
        """);
  }

  private static Check period() {
    return new Rule(
        "Each ledger entry lies in its fiscal period",
        Severity.BROKEN,
        List.of(
            "ledgerEntries.entryDate",
            "ledgerEntries.fiscalPeriodId",
            "ledgerEntries.deleted_at",
            "fiscalPeriods.startDate",
            "fiscalPeriods.endDate"),
        "ledger entries dated outside their fiscal period",
        """
        SELECT e.entryNumber AS k FROM ledgerEntries e
        JOIN fiscalPeriods p ON p.id = e.fiscalPeriodId
        WHERE e.deleted_at IS NULL
          AND (e.entryDate < p.startDate OR e.entryDate > p.endDate)\
        """);
  }
}
