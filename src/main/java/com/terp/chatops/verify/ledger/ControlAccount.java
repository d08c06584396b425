package com.terp.chatops.verify.ledger;

import com.terp.chatops.verify.check.Check;
import com.terp.chatops.verify.check.Finding;
import com.terp.chatops.verify.check.Snapshot;
import com.terp.chatops.verify.check.Verdict;
import java.sql.SQLException;
import java.util.List;

/** An account that must come to what documents leave open, once every document is booked. */
abstract class ControlAccount implements Check {
  private final String account;
  private final String side;
  private final String open;
  private final String unbooked;

  /**
   * @param account its name
   * @param side what an entry adds to it, in SQL
   * @param open selects what the documents leave open
   * @param unbooked selects how many documents are not in the ledger, or not of it
   */
  ControlAccount(String account, String side, String open, String unbooked) {
    this.account = account;
    this.side = side;
    this.open = open;
    this.unbooked = unbooked;
  }

  @Override
  public final Verdict on(Snapshot snapshot) throws SQLException {
    long missing = snapshot.number(unbooked);
    if (missing > 0) {
      return new Verdict.Skipped("%d of its documents are not in the ledger".formatted(missing));
    }
    String ours = "accounts.accountName = '" + account + "' AND ledgerEntries.deleted_at IS NULL";
    String of = " FROM ledgerEntries JOIN accounts ON accounts.id = ledgerEntries.accountId WHERE ";
    long foreign =
        snapshot.number(
            "SELECT COUNT(*)"
                + of
                + ours
                + " AND (ledgerEntries.isManual = 1 OR ledgerEntries.referenceType IS NULL"
                + " OR ledgerEntries.referenceType NOT IN ('INVOICE', 'PAYMENT', 'BILL'))");
    if (foreign > 0) {
      return new Verdict.Skipped("%d other entries touch %s".formatted(foreign, account));
    }
    String query =
        """
        SELECT CONCAT(booked.amount, ' instead of ', papers.amount) AS k
        FROM (SELECT COALESCE(SUM(%s), 0) AS amount %s %s) booked
        JOIN (%s) papers ON TRUE
        WHERE ABS(booked.amount - papers.amount) > 0.01\
        """
            .formatted(side, of, ours, open);
    List<Finding> findings =
        snapshot.offenders(query, account + " with another balance than is open").stream().toList();
    return Verdict.of(findings, account + " is what is open");
  }
}
