package com.terp.chatops.deploy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Lets time pass between two looks. */
@FunctionalInterface
interface Pause {
  Pause REAL =
      time -> {
        boolean never = new CountDownLatch(1).await(time.toMillis(), TimeUnit.MILLISECONDS);
        if (never) {
          throw new IllegalStateException("nobody counts down");
        }
      };

  void of(Duration time) throws InterruptedException;
}
