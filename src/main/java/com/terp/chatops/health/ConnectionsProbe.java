package com.terp.chatops.health;

import com.terp.chatops.config.HealthSettings;
import com.terp.chatops.db.Database;
import com.terp.chatops.health.Reading.Status;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The server's connections in use against its limit. */
public final class ConnectionsProbe implements Probe {
  private final ServerQuestion server;
  private final HealthSettings limits;

  public ConnectionsProbe(Database database, HealthSettings limits) {
    this.server = new ServerQuestion(database);
    this.limits = limits;
  }

  @Override
  public String subject() {
    return "Connections";
  }

  @Override
  public Duration deadline() {
    return Duration.ofSeconds(8);
  }

  @Override
  public List<Reading> read() {
    return server.ask(
        subject(),
        asking -> {
          Map<String, String> used = asking.row("SHOW GLOBAL STATUS LIKE 'Threads_connected'");
          Map<String, String> most = asking.row("SELECT @@GLOBAL.max_connections AS most");
          return List.of(
              judged(ServerQuestion.number(used, "value"), ServerQuestion.number(most, "most")));
        });
  }

  Reading judged(double used, double most) {
    double percent = most == 0 ? 0 : 100 * used / most;
    Status status = Judging.of(percent, limits.connections());
    return new Reading(
            subject(),
            status,
            "%.0f of %.0f in use on the server".formatted(used, most),
            null,
            status == Status.PASS
                ? ""
                : "See who holds them with SHOW PROCESSLIST; restart what leaks them.")
        .using(percent);
  }
}
