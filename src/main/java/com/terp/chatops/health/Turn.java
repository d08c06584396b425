package com.terp.chatops.health;

import static com.terp.chatops.run.SqlValues.utc;

import com.terp.chatops.db.Identifier;
import com.terp.chatops.run.ChatOpsException;
import com.terp.chatops.run.SqlCall;
import com.terp.chatops.run.Transactions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

/**
 * Whose turn it is to sample an environment: one replica's, until it has been silent for a while.
 */
final class Turn {
  private static final Duration SILENCE = Duration.ofSeconds(150);

  private final Transactions transactions;
  private final String environment;
  private final String instance;
  private final String table;
  private volatile boolean held;

  /**
   * @param instance names this process, at most 50 characters
   */
  Turn(Transactions transactions, String environment, String instance) {
    this.transactions = transactions;
    this.environment = environment;
    this.instance = instance;
    this.table = Identifier.quote(transactions.botSchema(), "health_turn");
  }

  /** Whether it was ours when we last asked. */
  boolean held() {
    return held;
  }

  /**
   * Takes or keeps the turn, if nobody else has it; where nobody can say, whoever had it keeps it.
   */
  boolean take(Instant now) {
    try {
      SqlCall<Boolean, RuntimeException> call = c -> kept(c, now) || first(c, now);
      held = transactions.read(call);
    } catch (ChatOpsException e) {
      return held;
    }
    return held;
  }

  private boolean kept(Connection c, Instant now) throws SQLException {
    String sql =
        "UPDATE %s SET holder = ?, until = ? WHERE environment = ? AND (holder = ? OR until < ?)"
            .formatted(table);
    try (PreparedStatement update = c.prepareStatement(sql)) {
      update.setString(1, instance);
      update.setObject(2, utc(now.plus(SILENCE)));
      update.setString(3, environment);
      update.setString(4, instance);
      update.setObject(5, utc(now));
      return update.executeUpdate() == 1;
    }
  }

  private boolean first(Connection c, Instant now) throws SQLException {
    String sql =
        "INSERT IGNORE INTO %s (environment, holder, until) VALUES (?, ?, ?)".formatted(table);
    try (PreparedStatement insert = c.prepareStatement(sql)) {
      insert.setString(1, environment);
      insert.setString(2, instance);
      insert.setObject(3, utc(now.plus(SILENCE)));
      return insert.executeUpdate() == 1;
    }
  }
}
