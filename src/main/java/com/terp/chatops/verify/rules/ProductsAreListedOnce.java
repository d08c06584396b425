package com.terp.chatops.verify.rules;

import com.terp.chatops.verify.check.Habit;

/** A supplier lists a product once. */
final class ProductsAreListedOnce extends Habit {
  ProductsAreListedOnce() {
    super(
        "A product is listed once",
        "names of products that are there twice",
        """
        SELECT nameCanonical AS k FROM products WHERE deleted_at IS NULL
        GROUP BY nameCanonical, supplier_client_id HAVING COUNT(*) > 1\
        """,
        "SELECT COUNT(*) FROM products");
  }
}
