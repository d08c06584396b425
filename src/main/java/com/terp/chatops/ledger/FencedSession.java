package com.terp.chatops.ledger;

import com.terp.chatops.db.AdvisoryLock;
import com.terp.chatops.run.ChatOpsException;
import com.terp.chatops.run.Lease;
import com.terp.chatops.run.SqlCall;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * The one connection a run writes through, with the right to do so. Every transaction makes sure of
 * that right before it begins and within itself. Not thread-safe.
 */
public final class FencedSession implements AutoCloseable {
  private static final int DEADLOCK = 1213;
  private static final int LOCK_WAIT = 1205;
  private static final int ATTEMPTS = 4;

  private final Connection connection;
  private final Lease lease;
  private final AdvisoryLock.Held lock;

  FencedSession(Connection connection, Lease lease, AdvisoryLock.Held lock) {
    this.connection = connection;
    this.lease = lease;
    this.lock = lock;
  }

  /** For reading and for DDL, outside of transactions. */
  public Connection connection() {
    return connection;
  }

  /**
   * Runs one chunk in a transaction of its own, again from its beginning where the server chose it
   * as the victim of a deadlock.
   *
   * @param work may run several times; what it does apart from SQL must bear that
   * @throws ChatOpsException if the right to write is gone; nothing of the chunk is kept
   */
  public <T> T chunk(SqlCall<T, RuntimeException> work) throws SQLException {
    for (int attempt = 1; ; attempt++) {
      makeSure();
      try {
        return once(work);
      } catch (SQLException e) {
        if (attempt == ATTEMPTS || !passing(e)) {
          throw e;
        }
      }
    }
  }

  /**
   * Makes sure that we may still write; called before DDL, which no transaction can hold back.
   *
   * @throws ChatOpsException if the right to write is gone
   */
  public void makeSure() throws SQLException {
    if (!lock.stillHeld()) {
      throw new ChatOpsException(
          "The lock %s was lost because its connection broke; the run stopped before its next part. Undo it, or look at the database's log first."
              .formatted(lease.name()));
    }
    lease.fence(connection);
  }

  private <T> T once(SqlCall<T, RuntimeException> work) throws SQLException {
    connection.setAutoCommit(false);
    boolean done = false;
    try {
      lease.fence(connection);
      T result = work.on(connection);
      connection.commit();
      done = true;
      return result;
    } catch (SQLException | RuntimeException e) {
      rollBack(e);
      done = true;
      throw e;
    } finally {
      // An Error leaves the transaction to the end of the connection, which rolls it back.
      if (done && connection.isValid(1)) {
        connection.setAutoCommit(true);
      }
    }
  }

  private void rollBack(Exception first) {
    try {
      connection.rollback();
    } catch (SQLException second) {
      first.addSuppressed(second);
    }
  }

  private static boolean passing(SQLException e) {
    return e.getErrorCode() == DEADLOCK || e.getErrorCode() == LOCK_WAIT;
  }

  /** Gives up the right to write; never throws. */
  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      // A broken connection has ended its transaction already.
    }
    lease.close();
    lock.close();
  }
}
