package com.terp.chatops.audit;

import com.terp.chatops.audit.AuditEvent.Action;
import com.terp.chatops.run.Journal;
import com.terp.chatops.run.RunEvent;
import com.terp.chatops.run.RunId;
import com.terp.chatops.run.RunRequest;
import com.terp.chatops.run.Transactions;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/**
 * Enters request, beginning and end of every run into the record, in the very transaction that
 * records them: a run that cannot be entered does not start. Thread-safe.
 */
public final class RunJournal implements Journal {
  private final String schema;

  public RunJournal(Transactions transactions) {
    this.schema = transactions.botSchema();
  }

  @Override
  public void write(DSLContext sql, RunEvent event, RunRequest request) {
    switch (event) {
      case RunEvent.Requested requested ->
          add(sql, event, Action.REQUESTED, request, Map.of("plan", request.planDigest()));
      case RunEvent.Started started -> add(sql, event, Action.STARTED, request, Map.of());
      case RunEvent.TakenOver again ->
          add(
              sql,
              event,
              event(
                  event.run(),
                  Action.TAKEN_OVER,
                  request,
                  again.sentence(),
                  Map.of("attempt", Integer.toString(again.attempt()))));
      case RunEvent.Ended ended ->
          add(
              sql,
              event,
              event(
                  event.run(),
                  Action.RESULT,
                  request,
                  ended.report().headline(),
                  Map.of("state", ended.state().name())));
      case RunEvent.Progress progress -> {}
      case RunEvent.StepEnded step -> {}
      case RunEvent.Remark remark -> {}
      case RunEvent.Untold untold -> {}
    }
  }

  private void add(
      DSLContext sql, RunEvent event, Action action, RunRequest request, Map<String, String> body) {
    add(sql, event, event(event.run(), action, request, "", body));
  }

  private void add(DSLContext sql, RunEvent event, AuditEvent entry) {
    sql.insertInto(DSL.table(DSL.name(schema, "audit_event")))
        .set(AuditTable.values(entry, event.at()))
        .execute();
  }

  static AuditEvent event(
      RunId run, Action action, RunRequest request, String result, Map<String, String> body) {
    return new AuditEvent(
        action,
        run,
        request.actor(),
        request.environment(),
        request.command(),
        request.reason(),
        result,
        body);
  }
}
