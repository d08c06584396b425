package com.terp.chatops.health;

import com.terp.chatops.config.HealthSettings;
import com.terp.chatops.health.Reading.Status;
import com.terp.chatops.health.ServerQuestion.Asking;
import com.terp.chatops.health.ServerQuestion.Looking;
import com.terp.chatops.run.Words;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** Sessions that wait for a table's definition, usually behind a change of it that waits itself. */
final class TableLocksLook implements Looking {
  static final String SUBJECT = "Table locks";

  private final HealthSettings limits;

  TableLocksLook(HealthSettings limits) {
    this.limits = limits;
  }

  @Override
  public List<Reading> on(Asking asking) throws SQLException {
    return List.of(
        judged(
            asking.row(
                """
                SELECT COUNT(*) AS waiting, COALESCE(MAX(time), 0) AS seconds
                FROM information_schema.processlist
                WHERE state LIKE 'Waiting for%metadata lock'\
                """)));
  }

  Reading judged(Map<String, String> row) {
    long waiting = (long) ServerQuestion.number(row, "waiting");
    if (waiting == 0) {
      return Reading.pass(SUBJECT, "nobody waits for one", null);
    }
    long seconds = (long) ServerQuestion.number(row, "seconds");
    Status status = Judging.of((double) seconds, limits.lockWait());
    return new Reading(
        SUBJECT,
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
