package com.terp.chatops.watch;

import com.terp.chatops.run.BotTables;
import com.terp.chatops.run.Transactions;
import com.terp.chatops.watch.AlertBook.Alert;
import com.terp.chatops.watch.AlertBook.Severity;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** One environment's alerts, in table {@code watch_alert}; the newest about each subject. */
final class AlertStore {
  private static final Field<String> ENVIRONMENT = text("environment");
  private static final Field<String> SUBJECT = text("subject");
  private static final Field<String> SEVERITY = text("severity");
  private static final Field<String> SENTENCE = text("sentence");
  private static final Field<LocalDateTime> SINCE = time("since_at");
  private static final Field<LocalDateTime> UNTIL = time("until_at");
  private static final Field<Integer> AGAIN = DSL.field(DSL.name("again"), SQLDataType.INTEGER);

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
                    row.value4().toInstant(ZoneOffset.UTC),
                    row.value5() == null ? null : row.value5().toInstant(ZoneOffset.UTC),
                    row.value6())));
  }

  void keep(Alert alert) {
    LocalDateTime until = alert.until() == null ? null : WatchTable.utc(alert.until());
    tables.tx(sql ->
        sql.insertInto(table)
            .set(ENVIRONMENT, environment)
            .set(SUBJECT, alert.subject())
            .set(SEVERITY, alert.severity().name())
            .set(SENTENCE, alert.sentence())
            .set(SINCE, WatchTable.utc(alert.since()))
            .set(UNTIL, until)
            .set(AGAIN, alert.again())
            .onDuplicateKeyUpdate()
            .set(SEVERITY, alert.severity().name())
            .set(SENTENCE, alert.sentence())
            .set(SINCE, WatchTable.utc(alert.since()))
            .set(UNTIL, until)
            .set(AGAIN, alert.again())
            .execute());
  }

  private static Field<String> text(String name) {
    return DSL.field(DSL.name(name), SQLDataType.CLOB);
  }

  private static Field<LocalDateTime> time(String name) {
    return DSL.field(DSL.name(name), SQLDataType.LOCALDATETIME(6));
  }
}
