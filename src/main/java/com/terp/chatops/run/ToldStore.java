package com.terp.chatops.run;

import static com.terp.chatops.run.RunTable.*;

import java.util.List;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.Table;

/** What people were told of runs: the last state of each that its thread shows. Thread-safe. */
final class ToldStore {
  private static final int MOST = 50;
  private static final Condition ENDED =
      STATE.notIn(RunState.REQUESTED.name(), RunState.RUNNING.name());

  private final BotTables tables;
  private final Table<Record> run;

  ToldStore(Transactions transactions) {
    this.tables = new BotTables(transactions);
    this.run = tables.table("run");
  }

  /** In place of a state: people were told one, and its report has changed since. */
  static final String CHANGED = "CHANGED";

  /** Notes what people know by now. */
  void told(RunId id, RunState state) {
    tables.tx(
        sql -> sql.update(run).set(TOLD_STATE, state.name()).where(ID.eq(id.value())).execute());
  }

  /**
   * An ended run in whose thread its state is not told.
   *
   * @param instance the process that has to tell it
   */
  record Untold(RunId run, String instance, int attempt, RunEvent.Known known) {}

  List<Untold> untold() {
    return tables.read(sql ->
        sql.select(ID, INSTANCE, ATTEMPT, TOLD_STATE)
            .from(run)
            .where(ENDED, TOLD_STATE.isNull().or(TOLD_STATE.ne(STATE)))
            .orderBy(ID)
            .limit(MOST)
            .fetch(row ->
                new Untold(
                    new RunId(row.value1()),
                    row.value2(),
                    row.value3(),
                    row.value4() == null ? RunEvent.Known.NOTHING : RunEvent.Known.AN_END)));
  }

  /** Makes telling a run this process's own; only one of several gets it. */
  boolean claim(Untold untold, String to) {
    return tables.tx(sql ->
        sql.update(run)
                .set(INSTANCE, to)
                .where(ID.eq(untold.run().value()), INSTANCE.eq(untold.instance()), ENDED)
                .execute()
            == 1);
  }
}
