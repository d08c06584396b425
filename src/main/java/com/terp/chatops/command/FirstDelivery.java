package com.terp.chatops.command;

import com.terp.chatops.db.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks whether a delivery is the first of its kind, but not for long: where the database does not
 * say, rather two answers than none.
 */
final class FirstDelivery implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final ExecutorService threads =
      Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("delivery-", 1).factory());

  boolean first(Database database, String delivery, Instant now) {
    Future<Boolean> asked = threads.submit(() -> new DeliveryStore(database).first(delivery, now));
    try {
      return asked.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      asked.cancel(true);
      return true;
    } catch (ExecutionException e) {
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
