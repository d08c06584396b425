package com.terp.chatops.ledger;

import com.terp.chatops.db.AdvisoryLock;
import com.terp.chatops.run.ChatOpsException;
import com.terp.chatops.run.Lease;
import java.sql.Connection;
import java.sql.SQLException;

/** The right to write, as the server sees it, for all connections of a run. Thread-safe. */
final class Fence implements AutoCloseable {
  private final Lease lease;
  private final AdvisoryLock.Held lock;

  Fence(Lease lease, AdvisoryLock.Held lock) {
    this.lease = lease;
    this.lock = lock;
  }

  /**
   * Makes sure of the right before a transaction begins.
   *
   * @throws ChatOpsException if it is gone
   */
  void makeSure(Connection connection) throws SQLException {
    if (!lock.stillHeld()) {
      throw new ChatOpsException(
          "The lock %s was lost because its connection broke; the run stopped before its next part. Undo it, or look at the database's log first."
              .formatted(lease.name()));
    }
    within(connection);
  }

  /**
   * Makes sure of the right within a transaction, and keeps it until that ends.
   *
   * @throws ChatOpsException if it is gone
   */
  void within(Connection connection) throws SQLException {
    lease.fence(connection);
  }

  /** Gives the right up; never throws. */
  @Override
  public void close() {
    lease.close();
    lock.close();
  }
}
