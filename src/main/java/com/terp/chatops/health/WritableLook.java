package com.terp.chatops.health;

import com.terp.chatops.health.Reading.Status;
import com.terp.chatops.health.ServerQuestion.Asking;
import com.terp.chatops.health.ServerQuestion.Looking;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** Whether the server takes writes, and whether it is a replica that lags behind. */
final class WritableLook implements Looking {
  static final String SUBJECT = "Replication";
  private static final int LAG_SECONDS = 30;

  @Override
  public List<Reading> on(Asking asking) throws SQLException {
    String mode = asking.row("SELECT @@GLOBAL.read_only AS mode").getOrDefault("mode", "0");
    if (!mode.equals("0") && !mode.equalsIgnoreCase("OFF")) {
      return List.of(
          Reading.fail(
              SUBJECT,
              "the server is read-only",
              "It is a standby, or somebody switched it: check that DATABASE_URL names the primary."));
    }
    return List.of(replica(asking));
  }

  private Reading replica(Asking asking) throws SQLException {
    Map<String, String> replica;
    try {
      replica = asking.row("SHOW REPLICA STATUS");
    } catch (SQLException e) {
      if (!ServerQuestion.denied(e)) {
        throw e;
      }
      return Reading.pass(SUBJECT, "takes writes", null);
    }
    return judged(replica);
  }

  static Reading judged(Map<String, String> replica) {
    if (replica.isEmpty()) {
      return Reading.pass(SUBJECT, "takes writes, is nobody's replica", null);
    }
    String lag = either(replica, "seconds_behind_source", "seconds_behind_master");
    boolean io = either(replica, "replica_io_running", "slave_io_running").equals("Yes");
    boolean sql = either(replica, "replica_sql_running", "slave_sql_running").equals("Yes");
    String next = "Look at SHOW REPLICA STATUS on the server.";
    if (!io || !sql || lag.isEmpty()) {
      return Reading.fail(SUBJECT, "it is a replica that has stopped", next);
    }
    long seconds = Long.parseLong(lag);
    return new Reading(
        SUBJECT,
        seconds >= LAG_SECONDS ? Status.WARN : Status.PASS,
        "it is a replica, %d s behind".formatted(seconds),
        null,
        seconds >= LAG_SECONDS ? next : "");
  }

  private static String either(Map<String, String> row, String one, String other) {
    return row.containsKey(one) ? row.getOrDefault(one, "") : row.getOrDefault(other, "");
  }
}
