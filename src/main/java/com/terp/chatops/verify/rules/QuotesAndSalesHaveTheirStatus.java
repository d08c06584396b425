package com.terp.chatops.verify.rules;

import com.terp.chatops.verify.check.Habit;

/** A quote has a quote's status and a sale a sale's. */
final class QuotesAndSalesHaveTheirStatus extends Habit {
  QuotesAndSalesHaveTheirStatus() {
    super(
        "A quote has a quote's status and a sale a sale's",
        "quotes with the status of a sale, or sales that are still quotes",
        """
        SELECT order_number AS k FROM orders
        WHERE deleted_at IS NULL
          AND ((orderType = 'QUOTE' AND saleStatus IS NOT NULL)
            OR (orderType = 'SALE' AND is_draft = 0 AND saleStatus IS NULL)
            OR (orderType = 'SALE' AND quoteStatus IS NOT NULL AND quoteStatus <> 'CONVERTED'))\
        """,
        "SELECT COUNT(*) FROM orders");
  }
}
