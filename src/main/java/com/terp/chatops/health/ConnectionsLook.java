package com.terp.chatops.health;

import com.terp.chatops.config.HealthSettings;
import com.terp.chatops.health.Reading.Status;
import com.terp.chatops.health.ServerQuestion.Asking;
import com.terp.chatops.health.ServerQuestion.Looking;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** The server's connections in use against its limit. */
final class ConnectionsLook implements Looking {
  static final String SUBJECT = "Connections";

  private final HealthSettings limits;

  ConnectionsLook(HealthSettings limits) {
    this.limits = limits;
  }

  @Override
  public List<Reading> on(Asking asking) throws SQLException {
    Map<String, String> used = asking.row("SHOW GLOBAL STATUS LIKE 'Threads_connected'");
    Map<String, String> most = asking.row("SELECT @@GLOBAL.max_connections AS most");
    return List.of(
        judged(ServerQuestion.number(used, "value"), ServerQuestion.number(most, "most")));
  }

  Reading judged(double used, double most) {
    double percent = most == 0 ? 0 : 100 * used / most;
    Status status = Judging.of(percent, limits.connections());
    return new Reading(
            SUBJECT,
            status,
            "%.0f of %.0f in use on the server".formatted(used, most),
            null,
            status == Status.PASS
                ? ""
                : "See who holds them with SHOW PROCESSLIST; restart what leaks them.")
        .using(percent);
  }
}
