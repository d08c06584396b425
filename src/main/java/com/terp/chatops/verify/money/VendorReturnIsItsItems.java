package com.terp.chatops.verify.money;

import com.terp.chatops.verify.check.Rule;

/** A return to a vendor is worth its items. */
final class VendorReturnIsItsItems extends Rule {
  VendorReturnIsItsItems() {
    super(
        "A return to a vendor is worth its items",
        "returns to vendors that are not worth their items",
        """
        SELECT vendor_returns.id AS k FROM vendor_returns
        JOIN (SELECT vendor_return_id, SUM(quantity * unit_cost) AS cost, SUM(quantity) AS quantity
              FROM vendor_return_items GROUP BY vendor_return_id) items_of
          ON items_of.vendor_return_id = vendor_returns.id
        WHERE ABS(vendor_returns.total_value - items_of.cost) > 0.01 + 0.005 * items_of.quantity\
        """);
  }
}
