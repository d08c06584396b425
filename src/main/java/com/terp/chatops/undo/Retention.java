package com.terp.chatops.undo;

import com.terp.chatops.db.AdvisoryLock;
import com.terp.chatops.db.Database;
import com.terp.chatops.ledger.Chunk;
import com.terp.chatops.ledger.Snapshot;
import com.terp.chatops.ledger.SnapshotLimits;
import com.terp.chatops.ledger.Snapshots;
import com.terp.chatops.run.Run;
import com.terp.chatops.run.RunId;
import com.terp.chatops.run.RunStore;
import com.terp.chatops.run.SqlCall;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Drops copies of rows that seeds took away when their time is over. Never those of a run that has
 * not ended, and never while any run is under way: it holds the seeding lock meanwhile. The copies
 * that say which rows are a run's own stay, so that these can always be taken back.
 */
public final class Retention {
  /** Rows that would take room; what names or corrects a few rows stays. */
  private static final Set<Chunk.Kind> DROPPED = Set.of(Chunk.Kind.CLEARED, Chunk.Kind.UNLINKED);

  private final Database database;
  private final RunStore runs;
  private final SnapshotLimits limits;
  private final Clock clock;

  public Retention(Database database, RunStore runs, SnapshotLimits limits, Clock clock) {
    this.database = database;
    this.runs = runs;
    this.limits = limits;
    this.clock = clock;
  }

  /** A run whose copies were dropped, and how many tables they were. */
  public record Dropped(Run run, int tables) {}

  /**
   * Drops what is due; nothing where a run is under way.
   *
   * @param dropped hears of each run's copies as soon as they are gone, before the next ones go
   */
  public void sweep(Consumer<Dropped> dropped) {
    SqlCall<Map<RunId, Instant>, RuntimeException> call = c -> snapshots().kept(c);
    if (due(database.read(call)).isEmpty() || !runs.active().isEmpty()) {
      return;
    }
    Optional<AdvisoryLock.Held> lock =
        new AdvisoryLock(database, AdvisoryLock.SEEDING).tryAcquire();
    if (lock.isEmpty()) {
      return;
    }
    try (AdvisoryLock.Held held = lock.get()) {
      SqlCall<Integer, RuntimeException> dropping = c -> drop(c, dropped);
      if (held.stillHeld()) {
        database.read(dropping);
      }
    }
  }

  private List<Run> due(Map<RunId, Instant> kept) {
    List<RunId> newest =
        kept.keySet().stream().sorted(Comparator.comparingLong(RunId::value).reversed()).toList();
    Instant oldest = clock.instant().minus(limits.time());
    List<Run> due = new ArrayList<>();
    for (int i = 0; i < newest.size(); i++) {
      RunId run = newest.get(i);
      Instant made = kept.getOrDefault(run, Instant.MAX);
      if (i >= limits.runs() || made.isBefore(oldest)) {
        runs.find(run).filter(r -> r.state().ended()).ifPresent(due::add);
      }
    }
    return due;
  }

  private int drop(Connection connection, Consumer<Dropped> dropped) throws SQLException {
    int all = 0;
    for (Run run : due(snapshots().kept(connection))) {
      int tables = 0;
      try {
        for (Snapshot snapshot : snapshots().of(connection, run.id())) {
          if (DROPPED.contains(snapshot.kind())) {
            snapshots().drop(connection, snapshot);
            tables++;
          }
        }
      } finally {
        if (tables > 0) {
          dropped.accept(new Dropped(run, tables));
        }
      }
      all += tables;
    }
    return all;
  }

  private Snapshots snapshots() {
    return new Snapshots(database.botSchema(), clock);
  }
}
