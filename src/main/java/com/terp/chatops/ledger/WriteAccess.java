package com.terp.chatops.ledger;

import com.terp.chatops.db.AdvisoryLock;
import com.terp.chatops.db.Database;
import com.terp.chatops.run.Leases;
import com.terp.chatops.run.RunId;
import com.terp.chatops.run.RunStore;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

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
   * Takes lock and lease for a run.
   *
   * @throws com.terp.chatops.run.RefusedException if somebody else has the lock: who, since when,
   *     and what to do
   */
  public FencedSession open(RunId run) throws SQLException {
    AdvisoryLock lock = new AdvisoryLock(database, AdvisoryLock.SEEDING);
    AdvisoryLock.Held held =
        lock.tryAcquire().orElseThrow(() -> new LockReport(lock, leases, runs).refusal());
    try {
      return session(run, held);
    } catch (SQLException | RuntimeException e) {
      held.close();
      throw e;
    }
  }

  private FencedSession session(RunId run, AdvisoryLock.Held held) throws SQLException {
    Fence fence = new Fence(leases.acquire(AdvisoryLock.SEEDING, run), held);
    try {
      Connection connection = lasting(database.dedicated("run " + run));
      try (Statement statement = connection.createStatement()) {
        statement.execute(KEEP_OLD_VALUES);
        return new FencedSession(
            connection, fence, () -> lasting(database.loader("run " + run + " load")));
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
