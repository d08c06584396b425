package com.terp.chatops.health;

import com.terp.chatops.config.HealthSettings;
import com.terp.chatops.health.Reading.Status;
import com.terp.chatops.health.ServerQuestion.Asking;
import com.terp.chatops.health.ServerQuestion.Looking;
import com.terp.chatops.run.Words;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The transaction that is open for longest, which holds its locks for as long. */
final class TransactionsLook implements Looking {
  static final String SUBJECT = "Transactions";

  private final HealthSettings limits;

  TransactionsLook(HealthSettings limits) {
    this.limits = limits;
  }

  // Beginnings are told in the time of the server's own host, whatever the zone of the session.
  @Override
  public List<Reading> on(Asking asking) throws SQLException {
    Map<String, String> oldest =
        asking.row(
            """
            SELECT t.trx_mysql_thread_id AS id, p.user AS who,
              TIMESTAMPDIFF(SECOND, t.trx_started,
                CONVERT_TZ(UTC_TIMESTAMP(), '+00:00', 'SYSTEM')) AS seconds
            FROM information_schema.innodb_trx t
            LEFT JOIN information_schema.processlist p ON p.id = t.trx_mysql_thread_id
            ORDER BY t.trx_started LIMIT 1\
            """);
    return List.of(judged(oldest));
  }

  Reading judged(Map<String, String> oldest) {
    if (oldest.isEmpty()) {
      return Reading.pass(SUBJECT, "none is open", null);
    }
    long seconds = (long) ServerQuestion.number(oldest, "seconds");
    Status status = Judging.of((double) seconds, limits.transaction());
    String who = oldest.getOrDefault("who", "");
    String sentence =
        "the oldest is open for %s (connection %s%s)"
            .formatted(
                Words.duration(Duration.ofSeconds(Math.max(0, seconds))),
                oldest.getOrDefault("id", "?"),
                who.isEmpty() ? "" : ", " + who);
    return new Reading(
        SUBJECT,
        status,
        sentence,
        null,
        status == Status.PASS
            ? ""
            : "It keeps rows locked: see what it does with SHOW PROCESSLIST, end it with KILL %s."
                .formatted(oldest.getOrDefault("id", "?")));
  }
}
