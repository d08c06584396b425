package com.terp.chatops.verify.rules;

import com.terp.chatops.verify.check.Habit;

/** A converted quote became an order. */
final class ConvertedQuotesHaveAnOrder extends Habit {
  ConvertedQuotesHaveAnOrder() {
    super(
        "A converted quote became an order",
        "quotes marked CONVERTED that no order comes from",
        """
        SELECT quote.order_number AS k FROM orders quote
        LEFT JOIN orders sale ON sale.converted_from_order_id = quote.id
        WHERE quote.deleted_at IS NULL AND quote.orderType = 'QUOTE'
          AND quote.quoteStatus = 'CONVERTED' AND sale.id IS NULL\
        """,
        "SELECT COUNT(*) FROM orders WHERE quoteStatus = 'CONVERTED'");
  }
}
