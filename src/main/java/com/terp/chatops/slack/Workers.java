package com.terp.chatops.slack;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The edge's own threads: Slack's pools drop or interrupt what they run. Bounded, so that a flood
 * is refused in words; not daemons, so that what was begun is finished before the process ends.
 */
final class Workers implements AutoCloseable {
  private static final Duration DRAIN = Duration.ofSeconds(5);

  private final ThreadPoolExecutor urgent = pool("slack-urgent", 8, 64);
  private final ThreadPoolExecutor work = pool("slack-work", 16, 256);
  private final ThreadPoolExecutor refusals = pool("slack-refusal", 2, 64);
  private final ScheduledThreadPoolExecutor timed =
      new ScheduledThreadPoolExecutor(8, threads("slack-write"));

  Workers() {
    refusals.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
    timed.setRemoveOnCancelPolicy(true);
    timed.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
  }

  /** For what Slack gives three seconds; a full queue throws RejectedExecutionException. */
  ThreadPoolExecutor urgent() {
    return urgent;
  }

  /** For what may take its time; a full queue throws RejectedExecutionException. */
  ThreadPoolExecutor work() {
    return work;
  }

  /** For saying that the others are full; where this one is full as well, nothing is said. */
  ThreadPoolExecutor refusals() {
    return refusals;
  }

  /** For writing to Slack. */
  ScheduledExecutorService timed() {
    return timed;
  }

  /** Takes nothing on any more, and finishes what was, within a few seconds each. */
  void finish() {
    close(urgent, refusals, work);
  }

  /** Finishes all of it. */
  @Override
  public void close() {
    finish();
    close(timed);
  }

  private static void close(ThreadPoolExecutor... pools) {
    for (ThreadPoolExecutor pool : pools) {
      pool.shutdown();
      try {
        if (!pool.awaitTermination(DRAIN.toMillis(), TimeUnit.MILLISECONDS)) {
          pool.shutdownNow();
        }
      } catch (InterruptedException e) {
        pool.shutdownNow();
        Thread.currentThread().interrupt();
      }
    }
  }

  private static ThreadPoolExecutor pool(String name, int size, int queue) {
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            size, size, 30, TimeUnit.SECONDS, new ArrayBlockingQueue<>(queue), threads(name));
    pool.allowCoreThreadTimeOut(true);
    return pool;
  }

  private static ThreadFactory threads(String name) {
    return Thread.ofPlatform().name(name + "-", 1).daemon(false).factory();
  }
}
