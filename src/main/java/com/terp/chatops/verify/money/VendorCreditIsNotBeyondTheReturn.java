package com.terp.chatops.verify.money;

import com.terp.chatops.verify.check.Rule;

/** No vendor credits more than came back. */
final class VendorCreditIsNotBeyondTheReturn extends Rule {
  VendorCreditIsNotBeyondTheReturn() {
    super(
        "No vendor credits more than came back",
        "returns to vendors credited beyond their value",
        """
        SELECT id AS k FROM vendor_returns WHERE credit_received > total_value + 0.01\
        """);
  }
}
