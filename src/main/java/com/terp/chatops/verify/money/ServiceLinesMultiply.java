package com.terp.chatops.verify.money;

import com.terp.chatops.verify.check.Rule;

/** A service line is its quantity times its price. */
final class ServiceLinesMultiply extends Rule {
  ServiceLinesMultiply() {
    super(
        "A service line is its quantity times its price",
        "service lines that are not quantity times price",
        """
        SELECT id AS k FROM service_invoice_line_items
        WHERE ABS(line_total - quantity * unit_price) > 0.01 + 0.005 * quantity\
        """);
  }
}
