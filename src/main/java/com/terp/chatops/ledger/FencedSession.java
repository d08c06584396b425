package com.terp.chatops.ledger;

import com.terp.chatops.run.ChatOpsException;
import com.terp.chatops.run.SqlCall;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * A connection a run writes through, with the right to do so. Every transaction makes sure of that
 * right before it begins and within itself. Not thread-safe: a thread that writes beside this one
 * takes a {@link #loader} of its own.
 */
public final class FencedSession implements AutoCloseable {
  private static final int DEADLOCK = 1213;
  private static final int LOCK_WAIT = 1205;
  private static final int ATTEMPTS = 4;

  private final Connection connection;
  private final Fence fence;
  private final Openers openers;
  private final Closing closing;

  /**
   * A session with a right.
   *
   * @param closing ends the right, where it ends with this session
   */
  FencedSession(Connection connection, Fence fence, Openers openers, Closing closing) {
    this.connection = connection;
    this.fence = fence;
    this.openers = openers;
    this.closing = closing;
  }

  /** Opens further connections. */
  @FunctionalInterface
  interface Opener {
    Connection open() throws SQLException;
  }

  /**
   * How further connections are opened.
   *
   * @param loader may send LOAD DATA LOCAL
   * @param hand is as the first one
   */
  record Openers(Opener loader, Opener hand) {}

  /** What else ends with a session. */
  @FunctionalInterface
  interface Closing {
    void close();
  }

  /**
   * A further connection with the same right, for one more thread; it may send LOAD DATA LOCAL.
   * Close it before this one.
   */
  public FencedSession loader() throws SQLException {
    return new FencedSession(openers.loader().open(), fence, openers, () -> {});
  }

  /** A further connection just like this one, for one more thread. Close it before this one. */
  public FencedSession hand() throws SQLException {
    return new FencedSession(openers.hand().open(), fence, openers, () -> {});
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
    return repeated(work, Connection::commit);
  }

  /**
   * Runs work in a transaction that is rolled back, else like a chunk: what it would do can be
   * looked at, and nobody else ever sees it.
   *
   * @throws ChatOpsException if the right to write is gone
   */
  public <T> T rolledBack(SqlCall<T, RuntimeException> work) throws SQLException {
    return repeated(work, Connection::rollback);
  }

  private <T> T repeated(SqlCall<T, RuntimeException> work, End end) throws SQLException {
    for (int attempt = 1; ; attempt++) {
      makeSure();
      try {
        return once(work, end);
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
    fence.makeSure(connection);
  }

  @FunctionalInterface
  private interface End {
    void of(Connection connection) throws SQLException;
  }

  private <T> T once(SqlCall<T, RuntimeException> work, End end) throws SQLException {
    connection.setAutoCommit(false);
    boolean done = false;
    try {
      fence.within(connection);
      T result = work.on(connection);
      end.of(connection);
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

  /** Ends the connection and, with the first session of a run, the right to write; never throws. */
  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      // A broken connection has ended its transaction already.
    }
    closing.close();
  }
}
