package com.terp.chatops;

import com.terp.chatops.db.Database;
import com.terp.chatops.db.Migrations;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings databases up to date and takes up their runs, behind the start's back: one may be down.
 */
final class Opening implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Opening.class);
  private static final Duration AGAIN = Duration.ofSeconds(3);

  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("opening").factory());

  void open(String environment, Database database, Runnable runs) {
    thread.execute(() -> attempt(environment, database, runs));
  }

  /**
   * Waits until each environment was tried once, so that nobody meets a bot without its tables; one
   * that is slow is waited for no longer than the patience.
   */
  void awaitFirstAttempts(Duration patience) {
    Future<?> after = thread.submit(() -> {});
    try {
      after.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      LOG.warn("a database takes its time; starting without it");
    } catch (ExecutionException e) {
      throw new IllegalStateException("doing nothing failed", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void attempt(String environment, Database database, Runnable runs) {
    try {
      Migrations.run(database);
      runs.run();
      LOG.info("{} is open", environment);
    } catch (RuntimeException e) {
      LOG.warn("{} cannot be opened yet: {}", environment, e.getMessage());
      Future<?> unused =
          thread.schedule(
              () -> attempt(environment, database, runs), AGAIN.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
