package com.terp.chatops.verify.rules;

import com.terp.chatops.verify.check.Habit;

/** Those who order are buyers and those who supply are sellers. */
final class BuyersBuyAndSellersSell extends Habit {
  BuyersBuyAndSellersSell() {
    super(
        "Those who order are buyers and those who supply are sellers",
        "clients who order without being buyers, or supply without being sellers",
        """
        SELECT clients.teri_code AS k FROM clients
        WHERE clients.deleted_at IS NULL
          AND ((clients.is_buyer = 0 AND EXISTS (
              SELECT 1 FROM orders WHERE orders.client_id = clients.id AND orders.deleted_at IS NULL))
            OR (clients.is_seller = 0 AND EXISTS (
              SELECT 1 FROM lots WHERE lots.supplier_client_id = clients.id)))\
        """,
        "SELECT COUNT(*) FROM clients");
  }
}
