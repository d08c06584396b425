package com.terp.chatops.run;

import static com.terp.chatops.run.BotColumns.key;
import static com.terp.chatops.run.RunTable.*;
import static com.terp.chatops.run.SqlValues.utc;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/**
 * Every run, in table {@code run}. Thread-safe; each call is a transaction of its own, and what it
 * changes goes into the journal within it.
 */
public final class RunStore {
  private static final Condition ACTIVE =
      STATE.in(RunState.REQUESTED.name(), RunState.RUNNING.name());

  private final BotTables tables;
  private final Table<Record> run;
  private final Journal journal;

  /** Without a journal. */
  public RunStore(Transactions transactions) {
    this(transactions, Journal.NONE);
  }

  public RunStore(Transactions transactions, Journal journal) {
    this.tables = new BotTables(transactions);
    this.run = tables.table("run");
    this.journal = journal;
  }

  /**
   * Whose a run is.
   *
   * @param instance the process that works on it
   * @param attempt which of its beginnings
   */
  record Owner(String instance, int attempt) {
    Condition condition() {
      return INSTANCE.eq(instance).and(ATTEMPT.eq(attempt));
    }
  }

  public Optional<Run> find(RunId id) {
    return tables.read(sql -> find(sql, id));
  }

  private Optional<Run> find(DSLContext sql, RunId id) {
    return sql.select(FIELDS).from(run).where(ID.eq(id.value())).fetchOptional(RunTable::run);
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

  /** Whether a run is under way in the process of that name. */
  public boolean runsAt(RunId id, String instance) {
    return tables.read(
        sql -> sql.fetchExists(run, ID.eq(id.value()), INSTANCE.eq(instance), STATE.eq("RUNNING")));
  }

  /** Records a request and hands it to the dispatch, unless its key is known. */
  Submission insert(RunRequest request, String instance, Instant at, Dispatch dispatch) {
    try {
      return new Submission.Accepted(inserted(request, instance, at, dispatch));
    } catch (ChatOpsException e) {
      Optional<Long> earlier = duplicate(e) ? byKey(request.requestKey()) : Optional.empty();
      return new Submission.Duplicate(new RunId(earlier.orElseThrow(() -> e)));
    }
  }

  private RunId inserted(RunRequest request, String instance, Instant at, Dispatch dispatch) {
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
      RunId id = new RunId(sql.lastID().longValueExact());
      journal.write(sql, new RunEvent.Requested(id, at, request, null), request);
      sql.connection(connection -> dispatch.record(connection, id));
      return id;
    });
  }

  private static boolean duplicate(ChatOpsException e) {
    return e.getCause() instanceof SQLException sql && sql.getErrorCode() == 1062;
  }

  private Optional<Long> byKey(String requestKey) {
    return tables.read(
        sql -> sql.select(ID).from(run).where(REQUEST_KEY.eq(requestKey)).fetchOptional(ID));
  }

  /** Makes a run that has not ended the process's own, whoever had it before. */
  Begun begin(RunId id, String instance, Instant at) {
    return tables.tx(sql -> {
      Record row =
          sql.select(STATE, ATTEMPT, DEATHS, HANDED_OVER, SUBJECT, CANCEL_ASKED_BY)
              .from(run)
              .where(ID.eq(id.value()), ACTIVE)
              .forUpdate()
              .fetchOne();
      if (row == null) {
        return new Begun.Over();
      }
      boolean first = row.get(STATE).equals(RunState.REQUESTED.name());
      boolean handedOver = row.get(HANDED_OVER);
      // Versions that did not count left runs under way with none.
      int attempt = first ? 1 : Math.max(1, row.get(ATTEMPT)) + 1;
      int deaths = row.get(DEATHS) + (first || handedOver ? 0 : 1);
      sql.update(run)
          .set(STATE, RunState.RUNNING.name())
          .set(INSTANCE, instance)
          .set(ATTEMPT, attempt)
          .set(DEATHS, deaths)
          .set(HANDED_OVER, false)
          .set(HEARTBEAT_AT, utc(at))
          .where(ID.eq(id.value()))
          .execute();
      if (first) {
        started(sql, id, row.get(SUBJECT), at);
      }
      Run now = find(sql, id).orElseThrow();
      if (first) {
        journal.write(sql, new RunEvent.Started(id, at), now.request());
      } else {
        String how = handedOver ? "handed over by another process" : "taken over after a death";
        journal.write(sql, new RunEvent.TakenOver(id, at, now, attempt, how), now.request());
      }
      return new Begun.Ours(now, attempt, deaths, handedOver, row.get(CANCEL_ASKED_BY));
    });
  }

  /** A run on another one is told where that one is told. */
  private void started(DSLContext sql, RunId id, @Nullable Long subject, Instant at) {
    sql.update(run).set(STARTED_AT, utc(at)).where(ID.eq(id.value())).execute();
    @Nullable Run of = subject == null ? null : find(sql, new RunId(subject)).orElse(null);
    @Nullable RunThread thread = of == null ? null : of.thread();
    if (thread != null) {
      thread(sql, id, thread);
    }
  }

  /** Notes that a process leaves a run in good order, for another one to go on with. */
  boolean handedOver(RunId id, Owner owner) {
    return tables.tx(sql ->
        sql.update(run)
                .set(HANDED_OVER, true)
                .where(ID.eq(id.value()), owner.condition(), ACTIVE)
                .execute()
            == 1);
  }

  /**
   * Records the end of a run by the process that works on it.
   *
   * @return whether it was still its own
   */
  boolean ended(RunId id, Owner owner, RunState state, Report report, Instant at) {
    return ended(id, owner.condition(), state, report, at);
  }

  /**
   * Records the end of a run whose process is gone.
   *
   * @return whether it had not ended before
   */
  boolean ended(RunId id, RunState state, Report report, Instant at) {
    return ended(id, DSL.trueCondition(), state, report, at);
  }

  /** With the success of a run on another one, that one is rolled back, or gone on with. */
  private boolean ended(RunId id, Condition own, RunState state, Report report, Instant at) {
    return tables.tx(sql -> {
      int changed =
          sql.update(run)
              .set(STATE, state.name())
              .set(ENDED_AT, utc(at))
              .set(REPORT, ReportJson.write(report))
              .where(ID.eq(id.value()), own, ACTIVE)
              .execute();
      if (changed == 1) {
        RunRequest request = find(sql, id).orElseThrow().request();
        if (request.origin() instanceof Origin.Shell) {
          sql.update(run).set(TOLD_STATE, STATE).where(ID.eq(id.value())).execute();
        }
        takeLeases(sql, id);
        journal.write(sql, new RunEvent.Ended(id, at, state, report), request);
        if (state == RunState.SUCCEEDED && request.subject() != null) {
          rolledBack(sql, request.subject());
        }
        if (state == RunState.SUCCEEDED) {
          request.resumes().ifPresent(stopped -> resumed(sql, stopped));
        }
      }
      return changed == 1;
    });
  }

  /**
   * Whoever still works for a run that has ended, in a process that was given up, is fenced off.
   */
  private void takeLeases(DSLContext sql, RunId id) {
    Field<Long> token = key("fencing_token");
    Field<Long> holder = key("run_id");
    sql.update(tables.table("lease"))
        .set(token, token.plus(1))
        .setNull(holder)
        .where(holder.eq(id.value()))
        .execute();
  }

  private void rolledBack(DSLContext sql, RunId subject) {
    sql.update(run)
        .set(STATE, RunState.ROLLED_BACK.name())
        .where(ID.eq(subject.value()), ACTIVE.not())
        .execute();
  }

  /** What was gone on with is not offered for that any more, and people are told so. */
  private void resumed(DSLContext sql, RunId stopped) {
    @Nullable Run before = find(sql, stopped).orElse(null);
    @Nullable Report report = before == null ? null : before.report();
    if (report != null) {
      sql.update(run)
          .set(REPORT, ReportJson.write(report.without(offer -> offer.resumes(stopped))))
          .set(TOLD_STATE, ToldStore.CHANGED)
          .where(ID.eq(stopped.value()), ACTIVE.not())
          .execute();
    }
  }

  void heartbeat(String instance, Instant at) {
    tables.tx(sql ->
        sql.update(run).set(HEARTBEAT_AT, utc(at)).where(INSTANCE.eq(instance), ACTIVE).execute());
  }

  /** The attempts of the active runs of a process. */
  Map<Long, Integer> attempts(String instance) {
    return tables.read(sql ->
        sql.select(ID, ATTEMPT)
            .from(run)
            .where(INSTANCE.eq(instance), ACTIVE)
            .fetchMap(ID, ATTEMPT));
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

  /**
   * The active runs of other processes that nobody is about to take up, with the process of each.
   *
   * @param silentSince only those whose last heartbeat is older
   */
  Map<Long, String> activeElsewhere(String instance, Instant silentSince) {
    return tables.read(sql ->
        sql.select(ID, INSTANCE)
            .from(run)
            .where(INSTANCE.ne(instance), ACTIVE, HEARTBEAT_AT.lt(utc(silentSince)))
            .and(ID.cast(SQLDataType.CHAR).notIn(queued(sql)))
            .orderBy(ID)
            .fetchMap(ID, INSTANCE));
  }

  private Select<Record1<String>> queued(DSLContext sql) {
    return sql.select(DSL.field(DSL.name("task_instance"), SQLDataType.CHAR))
        .from(tables.table("scheduled_tasks"));
  }

  void thread(RunId id, RunThread thread) {
    tables.tx(sql -> {
      thread(sql, id, thread);
      return true;
    });
  }

  private void thread(DSLContext sql, RunId id, RunThread thread) {
    sql.update(run)
        .set(THREAD_CHANNEL, thread.channel())
        .set(THREAD_TS, thread.ts())
        .set(THREAD_LINK, thread.link() == null ? null : thread.link().toString())
        .where(ID.eq(id.value()))
        .execute();
  }
}
