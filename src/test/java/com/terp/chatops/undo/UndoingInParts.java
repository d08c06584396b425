package com.terp.chatops.undo;

import com.terp.chatops.seed.Shop;
import java.time.Clock;

/** An undoing that takes back every chunk in a transaction of its own, as it does for many rows. */
public final class UndoingInParts {
  private UndoingInParts() {}

  public static LedgerUndoing of(Shop shop) {
    return new LedgerUndoing(
        Shop.ENVIRONMENT, shop.access(), shop.store(), Clock.systemUTC(), new UndoLimits(0, 2));
  }
}
