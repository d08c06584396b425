package com.terp.chatops.verify.money;

import com.terp.chatops.verify.check.Habit;

/** Coins are worth what their rate makes of them. */
final class CoinsAreWorthTheirRate extends Habit {
  CoinsAreWorthTheirRate() {
    super(
        "Coins are worth what their rate makes of them",
        "payments in coins that are not worth amount times rate",
        """
        SELECT id AS k FROM crypto_payments
        WHERE deleted_at IS NULL AND ABS(crypto_amount * exchange_rate - usd_amount) > 0.01\
        """,
        "SELECT COUNT(*) FROM crypto_payments");
  }
}
