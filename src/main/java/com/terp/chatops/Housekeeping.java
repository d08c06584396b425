package com.terp.chatops;

import com.terp.chatops.audit.Audit;
import com.terp.chatops.audit.AuditEvent;
import com.terp.chatops.audit.AuditEvent.Action;
import com.terp.chatops.run.Actor;
import com.terp.chatops.run.Words;
import com.terp.chatops.undo.Retention;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Drops copies whose time is over, hour by hour, and puts each on the record; and brings into the
 * record what waited for the database.
 */
final class Housekeeping implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);
  private static final Duration FIRST = Duration.ofMinutes(5);
  private static final Duration EVERY = Duration.ofHours(1);
  private static final Duration FLUSH = Duration.ofSeconds(10);
  private static final Actor BOT = new Actor("terp-chatops", "the bot");

  private final Retention retention;
  private final Audit audit;
  private final String environment;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("housekeeping").factory());

  /**
   * @param hourly what else is to be done hour by hour
   */
  Housekeeping(String environment, Retention retention, Audit audit, List<Runnable> hourly) {
    this.environment = environment;
    this.retention = retention;
    this.audit = audit;
    every(EVERY, FIRST, this::sweep);
    every(FLUSH, FLUSH, audit::flush);
    hourly.forEach(work -> every(EVERY, FIRST, () -> patiently(work)));
  }

  private void every(Duration pause, Duration first, Runnable work) {
    // Never completes: it ends with this, and its failures are caught within.
    Future<?> unused =
        thread.scheduleWithFixedDelay(work, first.toSeconds(), pause.toSeconds(), TimeUnit.SECONDS);
  }

  private void sweep() {
    try {
      retention.sweep(this::tell);
    } catch (RuntimeException e) {
      LOG.warn("old copies have to wait: {}", e.getMessage());
    }
  }

  private static void patiently(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.warn("an hourly task has to wait: {}", e.getMessage());
    }
  }

  private void tell(Retention.Dropped dropped) {
    audit.record(
        new AuditEvent(
            Action.EXPIRED,
            dropped.run().id(),
            BOT,
            environment,
            dropped.run().request().command(),
            "",
            "Copies of %s dropped, their time being over"
                .formatted(Words.counted(dropped.tables(), "table")),
            Map.of()));
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
