package com.terp.chatops.ledger;

import com.terp.chatops.db.Database;
import com.terp.chatops.run.ChatOpsException;
import com.terp.chatops.run.SqlCall;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the connections of one run are at, so that it can be cut off. Thread-safe. */
final class RunningStatements {
  private static final Logger LOG = LoggerFactory.getLogger(RunningStatements.class);

  private final Database database;
  private final Set<Long> connections = ConcurrentHashMap.newKeySet();

  RunningStatements(Database database) {
    this.database = database;
  }

  /** Remembers a connection. */
  Connection of(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT CONNECTION_ID()")) {
      row.next();
      connections.add(row.getLong(1));
      return connection;
    }
  }

  /**
   * Ends what runs on them now; their transactions are rolled back by whoever began them. A
   * connection that is idle or gone does not mind.
   */
  void cutOff() {
    connections.forEach(this::cutOff);
  }

  private void cutOff(long connection) {
    SqlCall<Boolean, RuntimeException> call =
        c -> {
          try (Statement statement = c.createStatement()) {
            return statement.execute("KILL QUERY " + connection);
          }
        };
    try {
      LOG.debug("cut off {}: {}", connection, database.read(call));
    } catch (ChatOpsException e) {
      LOG.debug("connection {} is gone already", connection);
    }
  }
}
