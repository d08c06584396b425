package com.terp.chatops.watch;

import com.terp.chatops.deploy.Verdicts;
import com.terp.chatops.run.SqlCall;
import com.terp.chatops.run.Transactions;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.HexFormat;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Notes with each verdict how TERP's schema was, since older code may not fit a newer one. */
final class SchemaMark implements Follower {
  private static final Logger LOG = LoggerFactory.getLogger(SchemaMark.class);
  private static final String COLUMNS =
      """
      SELECT TABLE_NAME, COLUMN_NAME, COLUMN_TYPE, IS_NULLABLE
      FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = ?
      ORDER BY TABLE_NAME, COLUMN_NAME\
      """;

  private final Transactions transactions;
  private final String schema;
  private final WatchStore store;

  SchemaMark(Transactions transactions, String schema, WatchStore store) {
    this.transactions = transactions;
    this.schema = schema;
    this.store = store;
  }

  @Override
  public Watch follow(Watch watch, Ruling ruling) {
    boolean decided =
        switch (ruling.verdict()) {
          case HEALTHY, DEGRADED, FAILED -> true;
          // It may be gone for long: today's schema says nothing about whether its code fits.
          case INCONCLUSIVE -> false;
        };
    if (decided) {
      now().ifPresent(hash -> store.schema(watch, hash));
    }
    return watch;
  }

  /** What became of it since a deployment was last judged. */
  Verdicts.Schema since(String deployment) {
    Optional<String> then = store.schemaOf(deployment);
    Optional<String> now = now();
    if (then.isEmpty() || now.isEmpty()) {
      return Verdicts.Schema.UNKNOWN;
    }
    return then.equals(now) ? Verdicts.Schema.SAME : Verdicts.Schema.CHANGED;
  }

  /** A fingerprint of all columns; empty where the database does not tell. */
  Optional<String> now() {
    SqlCall<String, RuntimeException> call =
        c -> {
          MessageDigest digest = sha256();
          try (PreparedStatement statement = c.prepareStatement(COLUMNS)) {
            statement.setString(1, schema);
            try (ResultSet rows = statement.executeQuery()) {
              while (rows.next()) {
                for (int i = 1; i <= 4; i++) {
                  digest.update(rows.getString(i).getBytes(StandardCharsets.UTF_8));
                  digest.update((byte) 0);
                }
              }
            }
          }
          return HexFormat.of().formatHex(digest.digest());
        };
    try {
      return Optional.of(transactions.read(call));
    } catch (RuntimeException e) {
      LOG.info("TERP's schema could not be read: {}", e.getMessage());
      return Optional.empty();
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
