package com.terp.chatops.run;

import java.sql.Connection;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The right to write, until closed or until somebody else takes it. Thread-safe. */
public final class Lease implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Lease.class);

  private final Leases leases;
  private final String name;
  private final long token;

  Lease(Leases leases, String name, long token) {
    this.leases = leases;
    this.name = name;
    this.token = token;
  }

  public String name() {
    return name;
  }

  /** Grows with every acquisition of this name. */
  public long token() {
    return token;
  }

  /**
   * Called within a chunk's transaction: until that ends, nobody can take the lease away.
   *
   * @throws FencedException if somebody has
   */
  public void fence(Connection connection) throws SQLException {
    leases.fence(connection, this);
  }

  /** Gives it back; a failure is only logged, since the next acquisition does not mind. */
  @Override
  public void close() {
    try {
      leases.release(this);
    } catch (ChatOpsException e) {
      LOG.warn("the lease {} was not given back: {}", name, e.getMessage());
    }
  }
}
