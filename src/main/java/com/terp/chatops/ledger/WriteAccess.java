package com.terp.chatops.ledger;

import com.terp.chatops.db.AdvisoryLock;
import com.terp.chatops.db.Database;
import com.terp.chatops.run.ChatOpsException;
import com.terp.chatops.run.LeaseHolder;
import com.terp.chatops.run.Leases;
import com.terp.chatops.run.RunContext;
import com.terp.chatops.run.RunId;
import com.terp.chatops.run.RunStore;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;

/** Gives one run at a time the right to write to an environment's data. */
public final class WriteAccess {
  /**
   * Old rows may hold what strict mode refuses today, zero dates for one; a copy must keep it. What
   * a seed writes itself is checked before it is sent.
   */
  private static final String KEEP_OLD_VALUES =
      "SET SESSION sql_mode = 'STRICT_ALL_TABLES,NO_AUTO_VALUE_ON_ZERO,NO_ENGINE_SUBSTITUTION'";

  /** A machine that vanishes closes no socket, and its open chunk would keep its row locks. */
  private static final int FORGOTTEN_AFTER_SECONDS = 600;

  /** Longer than a server needs to notice that a process is gone from a machine that is not. */
  private static final Duration FOR_THE_DEAD = Duration.ofSeconds(60);

  private final Database database;
  private final Leases leases;
  private final RunStore runs;

  public WriteAccess(Database database, Leases leases, RunStore runs) {
    this.database = database;
    this.leases = leases;
    this.runs = runs;
  }

  public Database database() {
    return database;
  }

  /** All runs there were. */
  public RunStore runs() {
    return runs;
  }

  /**
   * Takes lock and lease for a run. Where a process before us died with them, the server frees the
   * lock as soon as it notices: that is waited for.
   *
   * @throws com.terp.chatops.run.RefusedException if somebody else has the lock: who, since when,
   *     and what to do
   */
  public FencedSession open(RunContext context) throws SQLException {
    RunId run = context.id();
    AdvisoryLock lock = new AdvisoryLock(database, AdvisoryLock.SEEDING);
    Optional<RunId> holder = leases.holder(lock.name()).map(LeaseHolder::run);
    boolean inherited = holder.filter(run::equals).isPresent();
    AdvisoryLock.Held held =
        lock.tryAcquire(inherited ? FOR_THE_DEAD : Duration.ZERO)
            .orElseThrow(() -> new LockReport(lock, leases, runs).refusal());
    try {
      refuseWhileAnotherWaits(lock, run);
      return session(context, held);
    } catch (SQLException | RuntimeException e) {
      held.close();
      throw e;
    }
  }

  /** A run whose process died has no lock for a while, and yet it is half done. */
  private void refuseWhileAnotherWaits(AdvisoryLock lock, RunId run) {
    boolean waits =
        leases
            .holder(lock.name())
            .map(LeaseHolder::run)
            .filter(other -> !other.equals(run))
            .flatMap(runs::find)
            .filter(other -> !other.state().ended())
            .isPresent();
    if (waits) {
      throw new LockReport(lock, leases, runs).refusal();
    }
  }

  private FencedSession session(RunContext context, AdvisoryLock.Held held) throws SQLException {
    RunId run = context.id();
    Fence fence = new Fence(leases.acquire(AdvisoryLock.SEEDING, run), held);
    RunningStatements statements = new RunningStatements(database);
    context.cutOffBy(statements::cutOff);
    try {
      if (!runs.runsAt(run, leases.instance())) {
        throw new ChatOpsException(
            "Run %s has ended or goes on in another process; nothing was changed here."
                .formatted(run));
      }
      Connection connection = statements.of(lasting(database.dedicated("run " + run)));
      try (Statement statement = connection.createStatement()) {
        statement.execute(KEEP_OLD_VALUES);
        return new FencedSession(
            connection,
            fence,
            () -> statements.of(lasting(database.loader("run " + run + " load"))));
      } catch (SQLException e) {
        connection.close();
        throw e;
      }
    } catch (SQLException | RuntimeException e) {
      fence.close();
      throw e;
    }
  }

  private static Connection lasting(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET SESSION wait_timeout = " + FORGOTTEN_AFTER_SECONDS);
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }
}
