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
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The record: events are only ever added. On their way they wait in a file, because people must get
 * their answer whether the database can be reached or not, and the process may be killed meanwhile;
 * what a run stands or falls with is written by {@link RunJournal} instead. Thread-safe.
 */
public final class Audit implements RunListener, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Audit.class);

  private static final int MOST_WAITING = 10_000;
  private static final Duration BEFORE_TRYING_AGAIN = Duration.ofMinutes(1);

  private final BotTables tables;
  private final Table<Record> events;
  private final RunStore runs;
  private final Clock clock;
  private final @Nullable Spool spool;
  private final Map<RunId, RunRequest> requests = new ConcurrentHashMap<>();
  private final Deque<Waiting> waiting = new ArrayDeque<>();
  private final Lock writing = new ReentrantLock();
  private Instant adoptFrom = Instant.MIN;

  /** Without a file: what waits is lost with the process. */
  public Audit(Transactions transactions, RunStore runs, Clock clock) {
    this(transactions, runs, clock, null);
  }

  public Audit(Transactions transactions, RunStore runs, Clock clock, @Nullable Spool spool) {
    this.tables = new BotTables(transactions);
    this.events = tables.table("audit_event");
    this.runs = runs;
    this.clock = clock;
    this.spool = spool;
  }

  /** Adds an event that happens now, if need be later. Never throws. */
  public void record(AuditEvent event) {
    note(event);
    flush();
  }

  /** Keeps an event that happens now until {@link #flush}; waits for no database. Never throws. */
  public void note(AuditEvent event) {
    note(Waiting.of(event, clock.instant()));
  }

  private void note(Waiting event) {
    synchronized (waiting) {
      waiting.addLast(event);
      if (waiting.size() > MOST_WAITING) {
        LOG.error(
            "NOT IN THE RECORD, because too much waits to be written: {}", waiting.removeFirst());
      }
      spooled(file -> file.append(event.line()));
    }
  }

  /** Something done with the file. */
  @FunctionalInterface
  private interface Filing {
    void on(Spool file) throws IOException;
  }

  private void spooled(Filing filing) {
    if (spool != null) {
      try {
        filing.on(spool);
      } catch (IOException e) {
        LOG.warn("events wait in memory only, because their file cannot be used: {}", e.toString());
      }
    }
  }

  /**
   * Writes what waits, in order; what cannot be written now waits for the next time. Blocks for as
   * long as the database takes to answer. Never throws.
   */
  public void flush() {
    writing.lock();
    try {
      adopt();
      for (Waiting next = first(); next != null; next = first()) {
        write(next);
        synchronized (waiting) {
          waiting.remove(next);
          if (waiting.isEmpty()) {
            spooled(Spool::clear);
          }
        }
      }
    } catch (RuntimeException e) {
      synchronized (waiting) {
        LOG.warn("{} events wait to be recorded: {}", waiting.size(), e.getMessage());
        spooled(Spool::force);
      }
    } finally {
      writing.unlock();
    }
  }

  private @Nullable Waiting first() {
    synchronized (waiting) {
      return waiting.peekFirst();
    }
  }

  private void write(Waiting next) {
    int unused =
        tables.tx(sql ->
            sql.fetchExists(events, AuditTable.EVENT_ID.eq(next.id()))
                ? 0
                : sql.insertInto(events)
                    .set(AuditTable.values(next.event(), next.at()))
                    .set(AuditTable.EVENT_ID, next.id())
                    .execute());
  }

  /**
   * Takes over what processes left that are gone; their events are older than ours. A file that
   * cannot be read now, on a full or slow disk, is tried again later.
   */
  private void adopt() {
    Spool file = spool;
    if (file == null || clock.instant().isBefore(adoptFrom)) {
      return;
    }
    synchronized (waiting) {
      Spool.Left left = file.adopt();
      adoptFrom = left.complete() ? Instant.MAX : clock.instant().plus(BEFORE_TRYING_AGAIN);
      List<Waiting> older = new ArrayList<>();
      for (String line : left.lines()) {
        Waiting.read(line)
            .ifPresentOrElse(
                older::add,
                () -> LOG.error("NOT IN THE RECORD, because it is not whole: {}", line));
      }
      if (!older.isEmpty()) {
        LOG.info("{} events of a process that is gone wait to be recorded", older.size());
      }
      older.sort(Comparator.comparing(Waiting::at));
      older.reversed().forEach(waiting::addFirst);
    }
  }

  /** Writes what waits; what cannot be written even now stays in the file, if there is one. */
  @Override
  public void close() {
    flush();
    synchronized (waiting) {
      if (spool == null) {
        waiting.forEach(
            event -> LOG.error("NOT IN THE RECORD, because it cannot be written: {}", event));
      } else {
        spool.close();
      }
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
    note(Waiting.of(RunJournal.event(event.run(), action, request, result, body), event.at()));
    flush();
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
