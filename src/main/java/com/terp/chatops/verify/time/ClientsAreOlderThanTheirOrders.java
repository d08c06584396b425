package com.terp.chatops.verify.time;

import com.terp.chatops.verify.check.Hint;

/** A client is older than its first order. */
final class ClientsAreOlderThanTheirOrders extends Hint {
  ClientsAreOlderThanTheirOrders() {
    super(
        "A client is older than its first order",
        "orders from before their client",
        """
        SELECT orders.order_number AS k FROM orders JOIN clients ON clients.id = orders.client_id
        WHERE orders.deleted_at IS NULL AND orders.created_at < clients.created_at\
        """);
  }
}
