package com.terp.chatops.audit;

import static com.terp.chatops.audit.AuditTable.*;

import com.terp.chatops.audit.AuditEvent.Action;
import com.terp.chatops.run.BotTables;
import com.terp.chatops.run.ChatOpsException;
import com.terp.chatops.run.Run;
import com.terp.chatops.run.RunEvent;
import com.terp.chatops.run.RunId;
import com.terp.chatops.run.RunListener;
import com.terp.chatops.run.RunRequest;
import com.terp.chatops.run.RunStore;
import com.terp.chatops.run.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The record: events are only ever added. Where the database cannot be reached the event goes into
 * the log instead, loudly, because people must get their answer all the same. Thread-safe.
 */
public final class Audit implements RunListener {
  private static final Logger LOG = LoggerFactory.getLogger(Audit.class);

  private final BotTables tables;
  private final Table<Record> events;
  private final RunStore runs;
  private final Clock clock;
  private final Map<RunId, RunRequest> requests = new ConcurrentHashMap<>();

  public Audit(Transactions transactions, RunStore runs, Clock clock) {
    this.tables = new BotTables(transactions);
    this.events = tables.table("audit_event");
    this.runs = runs;
    this.clock = clock;
  }

  /** Adds an event that happens now. Never throws. */
  public void record(AuditEvent event) {
    record(event, clock.instant());
  }

  private void record(AuditEvent event, Instant at) {
    try {
      tables.tx(sql -> sql.insertInto(events).set(values(event, at)).execute());
    } catch (RuntimeException e) {
      LOG.error("NOT IN THE RECORD, because it cannot be written: {}", event, e);
    }
  }

  /** The events of one run, the oldest first. */
  public List<AuditEntry> ofRun(RunId run) {
    return tables.read(sql ->
        sql.select(FIELDS)
            .from(events)
            .where(RUN_ID.eq(run.value()))
            .orderBy(SEQ)
            .fetch(AuditTable::entry));
  }

  /** The newest first. */
  public List<AuditEntry> recent(int most) {
    return tables.read(sql ->
        sql.select(FIELDS).from(events).orderBy(SEQ.desc()).limit(most).fetch(AuditTable::entry));
  }

  @Override
  public void on(RunEvent event) {
    switch (event) {
      case RunEvent.Requested requested -> {
        requests.put(requested.run(), requested.request());
        add(event, Action.REQUESTED, "", Map.of("plan", requested.request().planDigest()));
      }
      case RunEvent.Started started -> add(event, Action.STARTED, "", Map.of());
      case RunEvent.Progress progress -> {}
      case RunEvent.StepEnded step ->
          add(
              event,
              Action.STEP,
              "%s: %s".formatted(step.label(), step.result()),
              Map.of(
                  "step", "%d/%d".formatted(step.step(), step.steps()),
                  "milliseconds", Long.toString(step.took().toMillis())));
      case RunEvent.Ended ended -> {
        add(event, Action.RESULT, ended.report().headline(), Map.of("state", ended.state().name()));
        requests.remove(ended.run());
      }
    }
  }

  private void add(RunEvent event, Action action, String result, Map<String, String> body) {
    @Nullable RunRequest request = request(event.run());
    if (request == null) {
      LOG.error("NOT IN THE RECORD, because its run cannot be read: {}", event);
      return;
    }
    record(
        new AuditEvent(
            action,
            event.run(),
            request.actor(),
            request.environment(),
            request.command(),
            request.reason(),
            result,
            body),
        event.at());
  }

  /** A run that another process began is read from the store. */
  private @Nullable RunRequest request(RunId run) {
    @Nullable RunRequest known = requests.get(run);
    if (known != null) {
      return known;
    }
    try {
      Optional<Run> found = runs.find(run);
      return found.map(Run::request).orElse(null);
    } catch (ChatOpsException e) {
      return null;
    }
  }
}
