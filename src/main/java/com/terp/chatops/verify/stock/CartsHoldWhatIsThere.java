package com.terp.chatops.verify.stock;

import com.terp.chatops.verify.check.Habit;

/** What is put into a cart is there by then. */
final class CartsHoldWhatIsThere extends Habit {
  CartsHoldWhatIsThere() {
    super(
        "What is put into a cart is there by then",
        "things in carts from a batch that came later",
        """
        SELECT sessionCartItems.id AS k FROM sessionCartItems
        JOIN batches ON batches.id = sessionCartItems.batchId
        WHERE sessionCartItems.deleted_at IS NULL AND sessionCartItems.createdAt < batches.createdAt\
        """,
        "SELECT COUNT(*) FROM sessionCartItems");
  }
}
