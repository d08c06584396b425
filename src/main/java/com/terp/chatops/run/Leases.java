package com.terp.chatops.run;

import static com.terp.chatops.run.SqlValues.instant;
import static com.terp.chatops.run.SqlValues.utc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * Says who may write. The advisory lock keeps two living processes apart; the lease also stops one
 * that lost its lock without noticing, because every chunk checks it within its own transaction.
 */
public final class Leases {
  private final Transactions transactions;
  private final Clock clock;
  private final String holder;

  /**
   * @param holder names this process, at most 50 characters
   */
  public Leases(Transactions transactions, Clock clock, String holder) {
    this.transactions = transactions;
    this.clock = clock;
    this.holder = holder;
  }

  /** The process whose leases these are. */
  public String instance() {
    return holder;
  }

  public Clock clock() {
    return clock;
  }

  /**
   * Takes the lease for a run that holds the advisory lock of the same name. Whoever had it before
   * is fenced off; one of their chunks that is under way is waited for.
   */
  public Lease acquire(String name, RunId run) {
    return transactions.tx(c -> {
      try (PreparedStatement statement =
          c.prepareStatement(
              """
              INSERT INTO %s (name, fencing_token, run_id, holder, acquired_at)
              VALUES (?, 1, ?, ?, ?)
              ON DUPLICATE KEY UPDATE fencing_token = fencing_token + 1,
              run_id = VALUES(run_id), holder = VALUES(holder),
              acquired_at = VALUES(acquired_at)\
              """
                  .formatted(table()))) {
        statement.setString(1, name);
        statement.setLong(2, run.value());
        statement.setString(3, holder);
        statement.setObject(4, utc(clock.instant()));
        statement.executeUpdate();
      }
      return new Lease(this, name, token(c, name));
    });
  }

  /** Who has a lease now; empty if nobody does. */
  public Optional<LeaseHolder> holder(String name) {
    String sql =
        "SELECT run_id, holder, acquired_at FROM %s WHERE name = ? AND run_id IS NOT NULL"
            .formatted(table());
    return transactions.read(c -> {
      try (PreparedStatement statement = c.prepareStatement(sql)) {
        statement.setString(1, name);
        try (ResultSet row = statement.executeQuery()) {
          return row.next()
              ? Optional.of(new LeaseHolder(new RunId(row.getLong(1)), row.getString(2), at(row)))
              : Optional.empty();
        }
      }
    });
  }

  private static Instant at(ResultSet row) throws SQLException {
    return instant(row.getObject(3, LocalDateTime.class));
  }

  private long token(Connection connection, String name) throws SQLException {
    String sql = "SELECT fencing_token FROM %s WHERE name = ?".formatted(table());
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, name);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  /**
   * Shared, so that chunks on several connections do not wait for each other; a takeover, which
   * writes the row, waits for them all.
   */
  void fence(Connection connection, Lease lease) throws SQLException {
    String sql =
        "SELECT 1 FROM %s WHERE name = ? AND fencing_token = ? LOCK IN SHARE MODE"
            .formatted(table());
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, lease.name());
      statement.setLong(2, lease.token());
      try (ResultSet row = statement.executeQuery()) {
        if (!row.next()) {
          throw new FencedException(
              "Another run has taken over the lock %s; this one stops here. See /terp status."
                  .formatted(lease.name()));
        }
      }
    }
  }

  void release(Lease lease) {
    String sql =
        "UPDATE %s SET run_id = NULL WHERE name = ? AND fencing_token = ?".formatted(table());
    transactions.tx(c -> {
      try (PreparedStatement statement = c.prepareStatement(sql)) {
        statement.setString(1, lease.name());
        statement.setLong(2, lease.token());
        return statement.executeUpdate();
      }
    });
  }

  private String table() {
    return "`" + transactions.botSchema().replace("`", "``") + "`.`lease`";
  }
}
