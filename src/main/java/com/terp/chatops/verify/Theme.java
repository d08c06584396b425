package com.terp.chatops.verify;

import com.terp.chatops.verify.check.Check;
import com.terp.chatops.verify.coverage.CoverageChecks;
import com.terp.chatops.verify.ledger.LedgerChecks;
import com.terp.chatops.verify.money.MoneyChecks;
import com.terp.chatops.verify.privacy.PrivacyChecks;
import com.terp.chatops.verify.references.ReferencesChecks;
import com.terp.chatops.verify.rules.RulesChecks;
import com.terp.chatops.verify.stock.StockChecks;
import com.terp.chatops.verify.time.TimeChecks;
import java.util.List;

/**
 * Checks of one kind.
 *
 * @param title what they are about
 * @param next what to do where one of them fails, in one sentence
 */
record Theme(String title, String next, List<Check> checks) {
  Theme {
    checks = List.copyOf(checks);
  }

  /** Every check there is, in the order people read about them. */
  static List<Theme> all() {
    return List.of(
        new Theme(
            "References",
            "Find out who deleted the rows they point at; restore those, or correct the references.",
            ReferencesChecks.all()),
        new Theme(
            "Money",
            "Compare each document with its lines and payments, and correct the one that is wrong.",
            MoneyChecks.all()),
        new Theme(
            "Ledger",
            "Compare the entries with their document; correct them by an entry that reverses them.",
            LedgerChecks.all()),
        new Theme(
            "Stock",
            "Count the batches and correct them by a movement, so that the history explains them.",
            StockChecks.all()),
        new Theme(
            "Time",
            "Look at what wrote the dates; a clock, a time zone or an import are the usual reasons.",
            TimeChecks.all()),
        new Theme(
            "Business rules",
            "Open the rows in TERP and correct what should not have been possible.",
            RulesChecks.all()),
        new Theme(
            "Privacy",
            "If these are real people, mask or delete the rows: this copy should not hold them.",
            PrivacyChecks.all()),
        new Theme(
            "Coverage",
            "Seed what is missing: seed full no-clear adds to what is there.",
            CoverageChecks.all()));
  }
}
