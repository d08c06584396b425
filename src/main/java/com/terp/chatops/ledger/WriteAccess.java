package com.terp.chatops.ledger;

import com.terp.chatops.db.AdvisoryLock;
import com.terp.chatops.db.Database;
import com.terp.chatops.run.ChatOpsException;
import com.terp.chatops.run.LeaseHolder;
import com.terp.chatops.run.Leases;
import com.terp.chatops.run.RunContext;
import com.terp.chatops.run.RunId;
import com.terp.chatops.run.RunSessions;
import com.terp.chatops.run.RunStore;
import com.terp.chatops.run.SqlCall;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

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
  private final RunSessions sessions;
  private final Map<RunId, Fence> keeping = new ConcurrentHashMap<>();

  public WriteAccess(Database database, Leases leases, RunStore runs) {
    this.database = database;
    this.leases = leases;
    this.runs = runs;
    this.sessions = new RunSessions(database);
  }

  public Database database() {
    return database;
  }

  /** All runs there were. */
  public RunStore runs() {
    return runs;
  }

  /**
   * Takes lock and lease for a run. Where a process before us died with them, its sessions are
   * ended, and the lock is waited for.
   *
   * @throws com.terp.chatops.run.RefusedException if somebody else has the lock: who, since when,
   *     and what to do
   */
  public FencedSession open(RunContext context) throws SQLException {
    Fence kept = keeping.get(context.id());
    if (kept != null) {
      return session(context, kept, () -> {});
    }
    Fence fence = fence(context.id());
    try {
      return session(context, fence, fence::close);
    } catch (SQLException | RuntimeException e) {
      fence.close();
      throw e;
    }
  }

  /**
   * Takes lock and lease for a run whose work is several jobs: until this is closed, {@link #open}
   * gives it sessions with the same right, so that nobody comes between them.
   *
   * @throws com.terp.chatops.run.RefusedException as {@link #open} does
   */
  public Kept keep(RunContext context) throws SQLException {
    Fence fence = fence(context.id());
    keeping.put(context.id(), fence);
    return () -> {
      keeping.remove(context.id());
      fence.close();
    };
  }

  /** The right to write, until closed. */
  @FunctionalInterface
  public interface Kept extends AutoCloseable {
    @Override
    void close();
  }

  private Fence fence(RunId run) throws SQLException {
    AdvisoryLock lock = new AdvisoryLock(database, AdvisoryLock.SEEDING);
    AdvisoryLock.Held held =
        lock.tryAcquire()
            .or(() -> inherited(lock, run))
            .orElseThrow(() -> new LockReport(database, leases, runs).refusal());
    try {
      refuseWhileAnotherWaits(lock, run);
      sessions.opened(held.connection(), run);
      Fence fence = new Fence(leases.acquire(AdvisoryLock.SEEDING, run), held);
      if (!runs.runsAt(run, leases.instance())) {
        fence.close();
        throw new ChatOpsException(
            "Run %s has ended or goes on in another process; nothing was changed here."
                .formatted(run));
      }
      return fence;
    } catch (SQLException | RuntimeException e) {
      held.close();
      throw e;
    }
  }

  /** The process before us may be frozen, and would never let go. */
  private Optional<AdvisoryLock.Held> inherited(AdvisoryLock lock, RunId run) {
    boolean ours = leases.holder(lock.name()).map(LeaseHolder::run).filter(run::equals).isPresent();
    if (!ours || !runs.runsAt(run, leases.instance())) {
      return Optional.empty();
    }
    SqlCall<Boolean, RuntimeException> end =
        c -> {
          for (RunSessions.Session session : sessions.of(run)) {
            AdvisoryLock.kill(c, session.connection());
          }
          return true;
        };
    database.read(end);
    return lock.tryAcquire(FOR_THE_DEAD);
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
      throw new LockReport(database, leases, runs).refusal();
    }
  }

  private FencedSession session(RunContext context, Fence fence, FencedSession.Closing closing)
      throws SQLException {
    RunId run = context.id();
    RunningStatements statements = new RunningStatements(database);
    context.cutOffBy(statements::cutOff);
    return new FencedSession(
        keeping(statements.of(lasting(database.dedicated("run " + run), run))),
        fence,
        new FencedSession.Openers(
            () -> statements.of(lasting(database.loader("run " + run + " load"), run)),
            () -> keeping(statements.of(lasting(database.dedicated("run " + run + " hand"), run)))),
        closing);
  }

  private static Connection keeping(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(KEEP_OLD_VALUES);
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  private Connection lasting(Connection connection, RunId run) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET SESSION wait_timeout = " + FORGOTTEN_AFTER_SECONDS);
      sessions.opened(connection, run);
      return connection;
    } catch (SQLException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }
}
