package com.terp.chatops.verify.money;

/** The day the data are of. Data may be long ago, so that today says nothing about them. */
final class AsOf {
  /** The latest invoice or payment there is. */
  static final String LAST_PAPER =
      """
      (SELECT MAX(day) FROM (
        SELECT MAX(invoiceDate) AS day FROM invoices
        UNION ALL SELECT MAX(paymentDate) FROM payments) papers)\
      """;

  /** The latest day anything happened, and up to which debts were aged. */
  static final String LATEST =
      """
      (SELECT MAX(day) FROM (
        SELECT MAX(invoiceDate) AS day FROM invoices
        UNION ALL SELECT MAX(paymentDate) FROM payments
        UNION ALL SELECT MAX(entryDate) FROM ledgerEntries
        UNION ALL SELECT DATE(MAX(created_at)) FROM orders
        UNION ALL SELECT DATE(MAX(createdAt)) FROM inventoryMovements
        UNION ALL SELECT DATE(MAX(changed_at)) FROM order_status_history
        UNION ALL SELECT MAX(DATE_ADD(unpaid.oldest, INTERVAL clients.oldest_debt_days DAY))
          FROM clients
          JOIN (SELECT customerId, MIN(invoiceDate) AS oldest FROM invoices
                WHERE amountDue > 0 AND deleted_at IS NULL AND status NOT IN ('DRAFT', 'VOID')
                GROUP BY customerId) unpaid ON unpaid.customerId = clients.id) happened)\
      """;

  private AsOf() {}
}
