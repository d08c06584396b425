package com.terp.chatops.command;

import com.terp.chatops.audit.Audit;
import com.terp.chatops.audit.AuditEvent;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes answers into the record behind the asker's back, so that an answer never waits for a
 * database that is down.
 */
final class Recorder implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Recorder.class);
  private static final int WAITING = 1000;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final ThreadPoolExecutor thread =
      new ThreadPoolExecutor(
          1,
          1,
          0,
          TimeUnit.SECONDS,
          new ArrayBlockingQueue<>(WAITING),
          Thread.ofPlatform().daemon().name("recorder").factory());

  void later(Audit audit, AuditEvent event) {
    audit.note(event);
    try {
      thread.execute(audit::flush);
    } catch (RejectedExecutionException e) {
      LOG.warn("much waits to be recorded; it will be written with what comes next");
    }
  }

  /** Writes what waits, for a while. */
  @Override
  public void close() {
    thread.shutdown();
    try {
      if (!thread.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.error("{} events did not get into the record", thread.shutdownNow().size());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
