package com.terp.chatops.verify.rules;

import com.terp.chatops.verify.check.Rule;

/** An order comes from a quote of the same client that says it was converted. */
final class OrdersComeFromConvertedQuotes extends Rule {
  OrdersComeFromConvertedQuotes() {
    super(
        "An order comes from a quote of the same client that says it was converted",
        "orders from another client's quote, or from one not converted",
        """
        SELECT sale.order_number AS k FROM orders sale
        JOIN orders quote ON quote.id = sale.converted_from_order_id
        WHERE sale.deleted_at IS NULL
          AND (sale.id = quote.id OR sale.client_id <> quote.client_id
            OR sale.created_at < quote.created_at
            OR (quote.orderType = 'QUOTE' AND quote.quoteStatus <> 'CONVERTED'))\
        """);
  }
}
