package com.terp.chatops.health;

import com.terp.chatops.config.HealthSettings;
import com.terp.chatops.db.Database;
import com.terp.chatops.health.Reading.Status;
import com.terp.chatops.run.Words;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Sessions that wait for a table's definition, usually behind a change of it that waits itself. */
public final class TableLocksProbe implements Probe {
  private final ServerQuestion server;
  private final HealthSettings limits;

  public TableLocksProbe(Database database, HealthSettings limits) {
    this.server = new ServerQuestion(database);
    this.limits = limits;
  }

  @Override
  public String subject() {
    return "Table locks";
  }

  @Override
  public Duration deadline() {
    return Duration.ofSeconds(8);
  }

  @Override
  public List<Reading> read() {
    return server.ask(
        subject(),
        asking ->
            List.of(
                judged(
                    asking.row(
                        """
                        SELECT COUNT(*) AS waiting, COALESCE(MAX(time), 0) AS seconds
                        FROM information_schema.processlist
                        WHERE state LIKE 'Waiting for%metadata lock'\
                        """))));
  }

  Reading judged(Map<String, String> row) {
    long waiting = (long) ServerQuestion.number(row, "waiting");
    if (waiting == 0) {
      return Reading.pass(subject(), "nobody waits for one", null);
    }
    long seconds = (long) ServerQuestion.number(row, "seconds");
    Status status = Judging.of((double) seconds, limits.lockWait());
    return new Reading(
        subject(),
        status,
        "%s for a table's definition, for up to %d s"
            .formatted(
                waiting == 1 ? "1 session waits" : Words.number(waiting) + " sessions wait",
                seconds),
        null,
        status == Status.PASS
            ? ""
            : "Look for ALTER TABLE in SHOW PROCESSLIST and for the transaction it waits for.");
  }
}
