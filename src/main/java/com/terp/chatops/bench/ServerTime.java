package com.terp.chatops.bench;

import com.terp.chatops.db.Database;
import com.terp.chatops.run.ChatOpsException;
import com.terp.chatops.run.SqlCall;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.OptionalDouble;

/**
 * How long the server has worked on statements in a schema since it started, by its own
 * performance_schema, in picoseconds.
 *
 * @param bookkeeping for the bot's own tables, digests and fingerprints
 * @param all for all statements; 0 where the server does not say
 */
record ServerTime(long bookkeeping, long all) {
  private static final String SQL =
      """
      SELECT COALESCE(SUM(IF(DIGEST_TEXT LIKE CONCAT('%', ?, '%')
              OR DIGEST_TEXT LIKE '%SHA2%' OR DIGEST_TEXT LIKE '%BIT_XOR%', SUM_TIMER_WAIT, 0)), 0),
          COALESCE(SUM(SUM_TIMER_WAIT), 0)
      FROM performance_schema.events_statements_summary_by_digest
      WHERE SCHEMA_NAME = ?\
      """;

  static ServerTime read(Database database) {
    SqlCall<ServerTime, RuntimeException> call =
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(SQL)) {
            statement.setString(1, database.botSchema());
            statement.setString(2, database.schema());
            try (ResultSet row = statement.executeQuery()) {
              row.next();
              return new ServerTime(row.getLong(1), row.getLong(2));
            }
          }
        };
    try {
      return database.read(call);
    } catch (ChatOpsException notAllowed) {
      return new ServerTime(0, 0);
    }
  }

  /** The share of bookkeeping since then, 0 to 1; empty where the server does not say. */
  OptionalDouble shareSince(ServerTime before) {
    long spent = all - before.all;
    return spent <= 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) (bookkeeping - before.bookkeeping) / spent);
  }
}
