package com.terp.chatops.seed;

import com.terp.chatops.db.Identifier;
import com.terp.chatops.ledger.FencedSession;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets the server look anew at tables that were filled. It does so by itself too, but some time
 * later, or in the middle of the load: a join planned from such numbers was seen to take a minute
 * instead of a tenth of a second.
 */
final class FreshStatistics {
  private static final Logger LOG = LoggerFactory.getLogger(FreshStatistics.class);

  /** Below, no plan is bad enough to matter. */
  private static final long ROWS = 1_000;

  private FreshStatistics() {}

  /** Takes some milliseconds a table; a failure costs speed alone, and is only logged. */
  static void of(FencedSession session, List<PlannedTable> written) throws SQLException {
    String names =
        written.stream()
            .filter(table -> table.plan().inserted() >= ROWS)
            .map(table -> Identifier.quote(table.name()))
            .collect(Collectors.joining(", "));
    if (names.isEmpty()) {
      return;
    }
    session.makeSure();
    try (Statement statement = session.connection().createStatement()) {
      statement.execute("ANALYZE NO_WRITE_TO_BINLOG TABLE " + names);
    } catch (SQLException e) {
      LOG.warn("the server keeps its old statistics: {}", e.getMessage());
    }
  }
}
