package com.terp.chatops.run;

import static com.terp.chatops.run.RunTable.*;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/** Every run, in table {@code run}. Thread-safe; each call is a transaction of its own. */
public final class RunStore {
  private static final Condition ACTIVE =
      STATE.in(RunState.REQUESTED.name(), RunState.RUNNING.name());

  private final BotTables tables;
  private final Table<Record> run;

  public RunStore(Transactions transactions) {
    this.tables = new BotTables(transactions);
    this.run = tables.table("run");
  }

  public Optional<Run> find(RunId id) {
    return tables.read(
        sql -> sql.select(FIELDS).from(run).where(ID.eq(id.value())).fetchOptional(RunTable::run));
  }

  /** The newest first. */
  public List<Run> recent(int most) {
    return tables.read(
        sql -> sql.select(FIELDS).from(run).orderBy(ID.desc()).limit(most).fetch(RunTable::run));
  }

  /** Those that have not ended, the oldest first. */
  public List<Run> active() {
    return tables.read(
        sql -> sql.select(FIELDS).from(run).where(ACTIVE).orderBy(ID).fetch(RunTable::run));
  }

  /** Records a request, unless its key is known. */
  Submission insert(RunRequest request, String instance, Instant at) {
    try {
      return new Submission.Accepted(new RunId(inserted(request, instance, at)));
    } catch (ChatOpsException e) {
      Optional<Long> earlier = duplicate(e) ? byKey(request.requestKey()) : Optional.empty();
      return new Submission.Duplicate(new RunId(earlier.orElseThrow(() -> e)));
    }
  }

  private long inserted(RunRequest request, String instance, Instant at) {
    @Nullable RunId subject = request.subject();
    return tables.tx(sql -> {
      sql.insertInto(run)
          .set(REQUEST_KEY, request.requestKey())
          .set(COMMAND, request.command())
          .set(ENVIRONMENT, request.environment())
          .set(ACTOR_ID, request.actor().id())
          .set(ACTOR_NAME, request.actor().name())
          .set(REASON, request.reason())
          .set(PLAN_DIGEST, request.planDigest())
          .set(ORIGIN, ReportJson.write(request.origin()))
          .set(SUBJECT, subject == null ? null : subject.value())
          .set(STATE, RunState.REQUESTED.name())
          .set(INSTANCE, instance)
          .set(REQUESTED_AT, utc(at))
          .set(HEARTBEAT_AT, utc(at))
          .execute();
      return sql.lastID().longValueExact();
    });
  }

  private static boolean duplicate(ChatOpsException e) {
    return e.getCause() instanceof SQLException sql && sql.getErrorCode() == 1062;
  }

  private Optional<Long> byKey(String requestKey) {
    return tables.read(
        sql -> sql.select(ID).from(run).where(REQUEST_KEY.eq(requestKey)).fetchOptional(ID));
  }

  /** Whether it was still waiting to start. */
  boolean started(RunId id, Instant at) {
    return tables.tx(sql ->
        sql.update(run)
                .set(STATE, RunState.RUNNING.name())
                .set(STARTED_AT, utc(at))
                .where(ID.eq(id.value()), STATE.eq(RunState.REQUESTED.name()))
                .execute()
            == 1);
  }

  /**
   * Records the end, and with the success of a run on another one that the other is rolled back.
   *
   * @return whether it had not ended before
   */
  boolean ended(RunId id, RunState state, Report report, Instant at) {
    return tables.tx(sql -> {
      int changed =
          sql.update(run)
              .set(STATE, state.name())
              .set(ENDED_AT, utc(at))
              .set(REPORT, ReportJson.write(report))
              .where(ID.eq(id.value()), ACTIVE)
              .execute();
      if (changed == 1) {
        takeLeases(sql, id);
      }
      if (changed == 1 && state == RunState.SUCCEEDED) {
        rolledBackSubject(sql, id);
      }
      return changed == 1;
    });
  }

  /**
   * Whoever still works for a run that has ended, in a process that was given up, is fenced off.
   */
  private void takeLeases(DSLContext sql, RunId id) {
    Field<Long> token = DSL.field(DSL.name("fencing_token"), SQLDataType.BIGINT);
    Field<Long> holder = DSL.field(DSL.name("run_id"), SQLDataType.BIGINT);
    sql.update(tables.table("lease"))
        .set(token, token.plus(1))
        .setNull(holder)
        .where(holder.eq(id.value()))
        .execute();
  }

  private void rolledBackSubject(DSLContext sql, RunId id) {
    @Nullable Long subject =
        sql.select(SUBJECT).from(run).where(ID.eq(id.value())).fetchOne(SUBJECT);
    if (subject != null) {
      sql.update(run)
          .set(STATE, RunState.ROLLED_BACK.name())
          .where(ID.eq(subject), ACTIVE.not())
          .execute();
    }
  }

  void heartbeat(String instance, Instant at) {
    tables.tx(sql ->
        sql.update(run).set(HEARTBEAT_AT, utc(at)).where(INSTANCE.eq(instance), ACTIVE).execute());
  }

  void cancelAsked(RunId id, String by) {
    tables.tx(
        sql -> sql.update(run).set(CANCEL_ASKED_BY, by).where(ID.eq(id.value()), ACTIVE).execute());
  }

  /** The active runs of a process that somebody asked to stop, and who asked. */
  Map<Long, String> cancelsAsked(String instance) {
    return tables.read(sql ->
        sql.select(ID, CANCEL_ASKED_BY)
            .from(run)
            .where(INSTANCE.eq(instance), ACTIVE, CANCEL_ASKED_BY.isNotNull())
            .fetchMap(ID, CANCEL_ASKED_BY));
  }

  /** The active runs of other processes, with the process of each. */
  Map<Long, String> activeElsewhere(String instance) {
    return tables.read(sql ->
        sql.select(ID, INSTANCE)
            .from(run)
            .where(INSTANCE.ne(instance), ACTIVE)
            .orderBy(ID)
            .fetchMap(ID, INSTANCE));
  }

  void thread(RunId id, RunThread thread) {
    tables.tx(sql ->
        sql.update(run)
            .set(THREAD_CHANNEL, thread.channel())
            .set(THREAD_TS, thread.ts())
            .set(THREAD_LINK, thread.link() == null ? null : thread.link().toString())
            .where(ID.eq(id.value()))
            .execute());
  }
}
