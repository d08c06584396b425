package com.terp.chatops.run;

import java.sql.Connection;
import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Runs are carried out by the process that accepted them: for the shell, whose user waits for the
 * end and takes the process away with it.
 */
final class LocalDispatch implements Dispatch {
  private final RunLimits limits;
  private final ThreadPoolExecutor workers;
  private volatile @Nullable Worker worker;

  LocalDispatch(RunLimits limits) {
    this.limits = limits;
    this.workers =
        new ThreadPoolExecutor(
            limits.workers(),
            limits.workers(),
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Thread.ofPlatform().name("run-", 1).factory());
  }

  @Override
  public RunLimits limits() {
    return limits;
  }

  @Override
  public Pace pace() {
    return Pace.DEFAULT;
  }

  @Override
  public boolean shared() {
    return false;
  }

  @Override
  public void record(Connection connection, RunId run) {}

  @Override
  public void recorded(RunId run) {
    workers.execute(() -> {
      Worker ready = worker;
      if (ready != null) {
        ready.work(run);
      }
    });
  }

  @Override
  public void attach(Worker ready) {
    worker = ready;
  }

  @Override
  public void open() {}

  @Override
  public void orphaned(RunId run) {
    Worker ready = worker;
    if (ready != null) {
      ready.abandon(run);
    }
  }

  @Override
  public void stop() {
    workers.shutdown();
  }

  @Override
  public boolean drained(Duration atMost) {
    try {
      return workers.awaitTermination(atMost.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void interrupt() {
    workers.shutdownNow();
  }
}
