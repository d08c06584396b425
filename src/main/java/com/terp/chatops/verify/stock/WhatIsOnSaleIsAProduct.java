package com.terp.chatops.verify.stock;

import com.terp.chatops.verify.check.Rule;

/** What is on sale is a product that is not deleted. */
final class WhatIsOnSaleIsAProduct extends Rule {
  WhatIsOnSaleIsAProduct() {
    super(
        "What is on sale is a product that is not deleted",
        "batches on sale whose product is deleted",
        """
        SELECT batches.code AS k FROM batches
        JOIN products ON products.id = batches.productId
        WHERE batches.deleted_at IS NULL AND batches.batchStatus = 'LIVE' AND products.deleted_at IS NOT NULL\
        """);
  }
}
