package com.terp.chatops.verify.money;

import com.terp.chatops.verify.check.Rule;

/** More credit is asked for the order's own client. */
final class OverridesAreOfTheOrdersClient extends Rule {
  OverridesAreOfTheOrdersClient() {
    super(
        "More credit is asked for the order's own client",
        "credit override requests for another client than the order has",
        """
        SELECT credit_override_requests.id AS k FROM credit_override_requests
        JOIN orders ON orders.id = credit_override_requests.order_id
        WHERE credit_override_requests.client_id <> orders.client_id\
        """);
  }
}
