package com.terp.chatops.bench;

import com.terp.chatops.db.Database;
import com.terp.chatops.ledger.SnapshotLimits;
import com.terp.chatops.ledger.WriteAccess;
import com.terp.chatops.run.Actor;
import com.terp.chatops.run.ChatOpsException;
import com.terp.chatops.run.Job;
import com.terp.chatops.run.Leases;
import com.terp.chatops.run.Origin;
import com.terp.chatops.run.Presence;
import com.terp.chatops.run.Recovery;
import com.terp.chatops.run.RunEvent;
import com.terp.chatops.run.RunId;
import com.terp.chatops.run.RunLimits;
import com.terp.chatops.run.RunRequest;
import com.terp.chatops.run.RunState;
import com.terp.chatops.run.RunStore;
import com.terp.chatops.run.Runs;
import com.terp.chatops.run.Submission;
import com.terp.chatops.seed.BareLoading;
import com.terp.chatops.seed.LiveSeeding;
import com.terp.chatops.seed.LoadLimits;
import com.terp.chatops.seed.Profiles;
import com.terp.chatops.seed.SeedSpec;
import com.terp.chatops.undo.LedgerUndoing;
import com.terp.chatops.undo.UndoLimits;
import com.terp.chatops.undo.UndoMode;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Seeding as the bot does it: lock, lease, plan, ledger, digests, events, checks. */
final class OurRuns implements AutoCloseable {
  private static final SeedSpec SPEC =
      new SeedSpec(BenchProfile.NAME, SeedSpec.DEFAULT_NUMBER, SeedSpec.Clear.CLEAR);

  private final Runs runs;
  private final LiveSeeding seeding;
  private final LoadLimits limits;
  private final LedgerUndoing undoing;
  private final BlockingQueue<RunEvent.Ended> ends = new LinkedBlockingQueue<>();
  private final BareLoading bare;
  private volatile RunId last = new RunId(1);
  private volatile Instant firstTable = Instant.EPOCH;
  private volatile Instant lastTable = Instant.EPOCH;

  OurRuns(Database database, BenchOptions options, Clock clock) {
    RunStore store = new RunStore(database);
    String instance = "bench-" + UUID.randomUUID();
    Leases leases = new Leases(database, clock, instance);
    WriteAccess access = new WriteAccess(database, leases, store);
    LoadLimits standard = LoadLimits.DEFAULT;
    this.limits =
        new LoadLimits(standard.way(), standard.rows(), standard.bytes(), options.connections());
    this.seeding =
        new LiveSeeding(
                "bench",
                new Profiles(List.of(new BenchProfile(options.rows()), BenchProfile.SPARSE)),
                access,
                List::of,
                clock)
            .with(limits)
            .keeping(new SnapshotLimits(Long.MAX_VALUE / 2, Duration.ofDays(1), 99));
    this.undoing =
        new LedgerUndoing(
            "bench",
            access,
            store,
            clock,
            new UndoLimits(UndoLimits.DEFAULT.whole(), options.connections()));
    this.bare = seeding.bare(SPEC);
    this.runs =
        new Runs(store, new Presence(database, instance), Recovery.NONE, clock, RunLimits.DEFAULT);
    runs.listen(event -> {
      switch (event) {
        case RunEvent.Progress begun
            when begun.done() == 0 && begun.label().equals(Scratch.TABLES.getFirst()) ->
            firstTable = begun.at();
        case RunEvent.StepEnded table when Scratch.TABLES.contains(table.label()) ->
            lastTable = table.at();
        case RunEvent.Ended ended -> ends.add(ended);
        default -> {}
      }
    });
    runs.open();
  }

  /** The same rows, without the run. */
  BareLoading bare() {
    return bare;
  }

  /** Plans before the clock starts, as people do; everything after their yes counts. */
  Measure seed(LoadLimits.Way way) throws SQLException {
    LiveSeeding sent = seeding.with(limits.with(way));
    Job job = sent.job(sent.plan(SPEC));
    Measure whole = Measure.of(() -> run(job));
    return whole.loadingIn(Duration.between(firstTable, lastTable));
  }

  /** Clears all tables, writing next to nothing. */
  void clear() {
    SeedSpec spec =
        new SeedSpec(BenchProfile.SPARSE.name(), SeedSpec.DEFAULT_NUMBER, SeedSpec.Clear.CLEAR);
    run(seeding.job(seeding.plan(spec)));
  }

  /** Takes a run back, up to the proof. */
  void undo(RunId run) {
    run(undoing.job(run, UndoMode.WHOLE));
  }

  /** The last run there was. */
  RunId last() {
    return last;
  }

  private void run(Job job) {
    Submission submitted =
        runs.submit(
            new RunRequest(
                "bench seed",
                "bench",
                new Actor("bench", "bench"),
                "measuring",
                UUID.randomUUID().toString(),
                "",
                new Origin.Shell(),
                null),
            job);
    last = submitted.run();
    try {
      RunEvent.Ended ended = ends.take();
      if (ended.state() != RunState.SUCCEEDED) {
        throw new ChatOpsException(ended.report().headline());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ChatOpsException("The bench was interrupted.", e);
    }
  }

  @Override
  public void close() {
    runs.close();
  }
}
