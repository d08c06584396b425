package com.terp.chatops.run;

import static com.terp.chatops.run.SqlValues.utc;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.jdbc.MySQL8JdbcCustomization;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs are a queue in the bot's schema, worked off by all replicas with db-scheduler: one picks a
 * run up and shows by heartbeats that it is at work; where they stop, another one takes it over.
 */
public final class ReplicaDispatch implements Dispatch {
  private static final Logger LOG = LoggerFactory.getLogger(ReplicaDispatch.class);
  private static final String TASK = "run";

  private final Transactions transactions;
  private final Clock clock;
  private final String instance;
  private final RunLimits limits;
  private final Pace pace;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private volatile @Nullable Worker worker;
  private @Nullable Scheduler scheduler;

  /**
   * @param instance names this process, at most 50 characters
   */
  public ReplicaDispatch(
      Transactions transactions, Clock clock, String instance, RunLimits limits, Pace pace) {
    this.transactions = transactions;
    this.clock = clock;
    this.instance = instance;
    this.limits = limits;
    this.pace = pace;
  }

  @Override
  public RunLimits limits() {
    return limits;
  }

  @Override
  public Pace pace() {
    return pace;
  }

  @Override
  public boolean shared() {
    return true;
  }

  @Override
  public void record(Connection connection, RunId run) throws SQLException {
    String sql =
        """
        INSERT IGNORE INTO %s (task_name, task_instance, execution_time, picked, version)
        VALUES (?, ?, ?, FALSE, 1)\
        """
            .formatted(table());
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, TASK);
      statement.setString(2, run.toString());
      statement.setObject(3, utc(clock.instant()));
      statement.executeUpdate();
    }
  }

  @Override
  public synchronized void recorded(RunId run) {
    if (scheduler != null) {
      scheduler.triggerCheckForDueExecutions();
    }
  }

  @Override
  public void attach(Worker ready) {
    worker = ready;
  }

  @Override
  public synchronized void open() {
    if (scheduler != null) {
      return;
    }
    scheduler =
        Scheduler.create(transactions.pool(), task())
            .tableName(table())
            .schedulerName(new SchedulerName.Fixed(instance))
            .jdbcCustomization(new MySQL8JdbcCustomization(true))
            .threads(limits.workers())
            .pollingInterval(pace.poll())
            .heartbeatInterval(pace.heartbeat())
            .missedHeartbeatsLimit(Pace.MISSED_HEARTBEATS)
            .shutdownMaxWait(limits.stop())
            .clock(clock::instant)
            .build();
    scheduler.start();
  }

  private CustomTask<Void> task() {
    return Tasks.custom(TASK, Void.class)
        .onDeadExecutionRevive()
        .onFailure(new FailureHandler.OnFailureRetryLater<>(pace.poll()))
        .execute((instance, context) -> after(work(new RunId(Long.parseLong(instance.getId())))));
  }

  private Left work(RunId run) {
    Worker ready = worker;
    return ready == null ? Left.HANDED_OVER : ready.work(run);
  }

  private CompletionHandler<Void> after(Left left) {
    return switch (left) {
      case OVER -> new CompletionHandler.OnCompleteRemove<>();
      case HANDED_OVER ->
          (complete, operations) -> operations.reschedule(complete, clock.instant());
      case LOST -> (complete, operations) -> {};
    };
  }

  @Override
  public void orphaned(RunId run) {
    SqlCall<Boolean, RuntimeException> call =
        c -> {
          record(c, run);
          return true;
        };
    if (transactions.tx(call)) {
      recorded(run);
    }
  }

  @Override
  public void stop() {
    Thread.ofPlatform().name("runs-stopping").start(this::stopped);
  }

  private void stopped() {
    try {
      Scheduler open;
      synchronized (this) {
        open = scheduler;
      }
      if (open != null) {
        open.stop();
      }
    } catch (RuntimeException e) {
      LOG.warn("the scheduler did not stop in order", e);
    } finally {
      stopped.countDown();
    }
  }

  @Override
  public boolean drained(Duration atMost) {
    try {
      return stopped.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void interrupt() {}

  private String table() {
    return DSL.using(SQLDialect.MYSQL).render(new BotTables(transactions).table("scheduled_tasks"));
  }
}
