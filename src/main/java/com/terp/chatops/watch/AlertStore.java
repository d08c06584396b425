package com.terp.chatops.watch;

import static com.terp.chatops.run.BotColumns.moment;
import static com.terp.chatops.run.BotColumns.number;
import static com.terp.chatops.run.BotColumns.text;
import static com.terp.chatops.run.BotColumns.time;
import static com.terp.chatops.run.SqlValues.instant;
import static com.terp.chatops.run.SqlValues.utc;

import com.terp.chatops.run.BotTables;
import com.terp.chatops.run.Transactions;
import com.terp.chatops.watch.AlertBook.Alert;
import com.terp.chatops.watch.AlertBook.Severity;
import java.time.LocalDateTime;
import java.util.List;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/** One environment's alerts, in table {@code watch_alert}; the newest about each subject. */
final class AlertStore {
  private static final Field<String> ENVIRONMENT = text("environment");
  private static final Field<String> SUBJECT = text("subject");
  private static final Field<String> SEVERITY = text("severity");
  private static final Field<String> SENTENCE = text("sentence");
  private static final Field<LocalDateTime> SINCE = time("since_at");
  private static final Field<LocalDateTime> UNTIL = time("until_at");
  private static final Field<Integer> AGAIN = number("again");

  private final String environment;
  private final BotTables tables;
  private final Table<Record> table;

  AlertStore(String environment, Transactions transactions) {
    this.environment = environment;
    this.tables = new BotTables(transactions);
    this.table = tables.table("watch_alert");
  }

  List<Alert> all() {
    return tables.read(sql ->
        sql.select(SUBJECT, SEVERITY, SENTENCE, SINCE, UNTIL, AGAIN)
            .from(table)
            .where(ENVIRONMENT.eq(environment))
            .fetch(row ->
                new Alert(
                    row.value1(),
                    Severity.valueOf(row.value2()),
                    row.value3(),
                    instant(row.value4()),
                    moment(row, UNTIL),
                    row.value6())));
  }

  void keep(Alert alert) {
    LocalDateTime until = alert.until() == null ? null : utc(alert.until());
    tables.tx(sql ->
        sql.insertInto(table)
            .set(ENVIRONMENT, environment)
            .set(SUBJECT, alert.subject())
            .set(SEVERITY, alert.severity().name())
            .set(SENTENCE, alert.sentence())
            .set(SINCE, utc(alert.since()))
            .set(UNTIL, until)
            .set(AGAIN, alert.again())
            .onDuplicateKeyUpdate()
            .set(SEVERITY, alert.severity().name())
            .set(SENTENCE, alert.sentence())
            .set(SINCE, utc(alert.since()))
            .set(UNTIL, until)
            .set(AGAIN, alert.again())
            .execute());
  }
}
