package com.terp.chatops.verify.money;

import com.terp.chatops.verify.check.Json;
import com.terp.chatops.verify.check.Rule;

/** The items of an order are a list with something in it. */
final class OrderItemsAreAList extends Rule {
  OrderItemsAreAList() {
    super(
        "The items of an order are a list with something in it",
        "orders whose items are not a list or an empty one",
        """
        SELECT order_number AS k FROM orders
        WHERE deleted_at IS NULL AND items IS NOT NULL
          AND (JSON_TYPE(%1$s) <> 'ARRAY' OR JSON_LENGTH(%1$s) = 0)\
        """
            .formatted(Json.list("items")));
  }
}
