package com.terp.chatops.verify.stock;

import com.terp.chatops.verify.check.Rule;

/** An invoice line's product is its batch's. */
final class InvoiceLinesAreOfTheBatchsProduct extends Rule {
  InvoiceLinesAreOfTheBatchsProduct() {
    super(
        "An invoice line's product is its batch's",
        "invoice lines with another product than their batch's",
        """
        SELECT invoiceLineItems.id AS k FROM invoiceLineItems
        JOIN batches ON batches.id = invoiceLineItems.batchId
        WHERE invoiceLineItems.deleted_at IS NULL
          AND invoiceLineItems.productId <> batches.productId\
        """);
  }
}
