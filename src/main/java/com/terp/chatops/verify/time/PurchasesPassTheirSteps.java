package com.terp.chatops.verify.time;

import com.terp.chatops.verify.check.Rule;

/** Purchases are ordered, sent, confirmed and delivered in that order. */
final class PurchasesPassTheirSteps extends Rule {
  PurchasesPassTheirSteps() {
    super(
        "Purchases are ordered, sent, confirmed and delivered in that order",
        "purchase orders sent, confirmed or delivered before their time",
        """
        SELECT poNumber AS k FROM purchaseOrders
        WHERE deletedAt IS NULL
          AND (expectedDeliveryDate < orderDate OR actualDeliveryDate < orderDate
            OR DATE(sentAt) < orderDate OR confirmedAt < sentAt OR paymentDueDate < orderDate)\
        """);
  }
}
