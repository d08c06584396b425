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
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The record: events are only ever added. Where the database cannot be reached they wait in memory,
 * because people must get their answer all the same; what a run stands or falls with is written by
 * {@link RunJournal} instead. Thread-safe.
 */
public final class Audit implements RunListener, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Audit.class);

  private static final int MOST_LATE = 1_000;

  private final BotTables tables;
  private final Table<Record> events;
  private final RunStore runs;
  private final Clock clock;
  private final Map<RunId, RunRequest> requests = new ConcurrentHashMap<>();
  private final Queue<Late> late = new ArrayDeque<>();

  public Audit(Transactions transactions, RunStore runs, Clock clock) {
    this.tables = new BotTables(transactions);
    this.events = tables.table("audit_event");
    this.runs = runs;
    this.clock = clock;
  }

  private record Late(AuditEvent event, Instant at) {}

  /** Adds an event that happens now. Never throws. */
  public void record(AuditEvent event) {
    record(event, clock.instant());
  }

  private void record(AuditEvent event, Instant at) {
    synchronized (late) {
      late.add(new Late(event, at));
      if (late.size() > MOST_LATE) {
        LOG.error("NOT IN THE RECORD, because too much waits to be written: {}", late.remove());
      }
      writeLate();
    }
  }

  /** In order; what cannot be written now waits for the next event or for the end. */
  private void writeLate() {
    try {
      while (!late.isEmpty()) {
        Late next = late.element();
        tables.tx(sql -> sql.insertInto(events).set(values(next.event(), next.at())).execute());
        late.remove();
      }
    } catch (RuntimeException e) {
      LOG.warn("{} events wait to be recorded: {}", late.size(), e.getMessage());
    }
  }

  /** Writes what waits; what cannot be written even now goes into the log, loudly. */
  @Override
  public void close() {
    synchronized (late) {
      writeLate();
      late.forEach(
          event -> LOG.error("NOT IN THE RECORD, because it cannot be written: {}", event));
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
      // These are in the journal, in the transactions in which they happen.
      case RunEvent.Requested requested -> requests.put(requested.run(), requested.request());
      case RunEvent.Ended ended -> requests.remove(ended.run());
      case RunEvent.StepEnded step ->
          add(
              event,
              Action.STEP,
              "%s: %s".formatted(step.label(), step.result()),
              Map.of(
                  "step", "%d/%d".formatted(step.step(), step.steps()),
                  "milliseconds", Long.toString(step.took().toMillis())));
      case RunEvent.Remark remark -> add(event, Action.REMARK, remark.sentence(), Map.of());
      case RunEvent.Started started -> {}
      case RunEvent.TakenOver takenOver -> {}
      case RunEvent.Progress progress -> {}
      case RunEvent.Untold untold -> {}
    }
  }

  private void add(RunEvent event, Action action, String result, Map<String, String> body) {
    @Nullable RunRequest request = request(event.run());
    if (request == null) {
      LOG.error("NOT IN THE RECORD, because its run cannot be read: {}", event);
      return;
    }
    record(RunJournal.event(event.run(), action, request, result, body), event.at());
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
