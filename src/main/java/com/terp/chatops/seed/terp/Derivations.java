package com.terp.chatops.seed.terp;

import com.terp.chatops.seed.Derivation;
import java.util.List;

/** What is summed up in SQL after the load, in words MySQL and MariaDB share. */
final class Derivations {
  private Derivations() {}

  /** Debts are counted in days up to the period's end, not up to today. */
  static Derivation clientTotals(Period period) {
    return new Derivation(
        "clients",
        List.of(
            "total_spent", "total_profit", "avg_profit_margin", "total_owed", "oldest_debt_days"),
        "what each client spent, brought and owes, from its invoices",
        """
        UPDATE `clients` t
        JOIN (SELECT i.`customerId` AS client,
                     SUM(i.`totalAmount`) AS spent,
                     SUM(COALESCE(o.`total_margin`, 0)) AS profit,
                     SUM(i.`amountDue`) AS owed,
                     MIN(CASE WHEN i.`amountDue` > 0 THEN i.`invoiceDate` END) AS oldest
              FROM `invoices` i
              LEFT JOIN `orders` o ON i.`referenceType` = 'ORDER' AND o.`id` = i.`referenceId`
              WHERE i.`deleted_at` IS NULL AND i.`status` NOT IN ('DRAFT', 'VOID')
              GROUP BY i.`customerId`) s ON s.client = t.`id`
        SET t.`total_spent` = s.spent,
            t.`total_profit` = s.profit,
            t.`avg_profit_margin` =
                CASE WHEN s.spent > 0 THEN ROUND(100 * s.profit / s.spent, 2) ELSE 0 END,
            t.`total_owed` = s.owed,
            t.`oldest_debt_days` = COALESCE(GREATEST(0, DATEDIFF('%s', s.oldest)), 0),
            t.`updated_at` = t.`updated_at`
        WHERE t.`id` BETWEEN ? AND ?\
        """
            .formatted(period.asOf()));
  }

  /** The columns hold 999.99 at most. */
  static Derivation creditExposure() {
    return new Derivation(
        "client_credit_limits",
        List.of("current_exposure", "utilization_percent", "credit_health_score"),
        "how much of its credit each client uses, from what it owes",
        """
        UPDATE `client_credit_limits` t
        JOIN `clients` c ON c.`id` = t.`client_id`
        SET t.`current_exposure` = COALESCE(c.`total_owed`, 0),
            t.`utilization_percent` =
                CASE WHEN t.`credit_limit` > 0
                     THEN LEAST(999.99, ROUND(100 * COALESCE(c.`total_owed`, 0) / t.`credit_limit`, 2))
                     ELSE 0 END,
            t.`credit_health_score` =
                CASE WHEN t.`credit_limit` > 0
                     THEN GREATEST(0, ROUND(100 - 50 * COALESCE(c.`total_owed`, 0) / t.`credit_limit`, 2))
                     ELSE 0 END,
            t.`last_calculated` = t.`last_calculated`,
            t.`updated_at` = t.`updated_at`
        WHERE t.`id` BETWEEN ? AND ?\
        """);
  }

  /** What went in and out of each account. */
  static Derivation bankBalances() {
    return new Derivation(
        "bankAccounts",
        List.of("currentBalance"),
        "what is on each bank account, from its transactions",
        """
        UPDATE `bankAccounts` t
        SET t.`currentBalance` =
                LEAST(9999999999.99, GREATEST(-9999999999.99, COALESCE(
                    (SELECT SUM(CASE WHEN b.`transactionType` IN ('DEPOSIT', 'INTEREST')
                                     THEN b.`amount` ELSE -b.`amount` END)
                     FROM `bankTransactions` b
                     WHERE b.`bankAccountId` = t.`id` AND b.`deleted_at` IS NULL), 0))),
            t.`updatedAt` = t.`updatedAt`
        WHERE t.`id` BETWEEN ? AND ?\
        """);
  }
}
