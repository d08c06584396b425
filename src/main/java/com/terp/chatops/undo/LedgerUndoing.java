package com.terp.chatops.undo;

import com.terp.chatops.ledger.Books;
import com.terp.chatops.ledger.Chunk;
import com.terp.chatops.ledger.WriteAccess;
import com.terp.chatops.run.ChatOpsException;
import com.terp.chatops.run.Job;
import com.terp.chatops.run.RefusedException;
import com.terp.chatops.run.Report;
import com.terp.chatops.run.Report.Emphasis;
import com.terp.chatops.run.Report.Offer;
import com.terp.chatops.run.Report.Outcome;
import com.terp.chatops.run.Run;
import com.terp.chatops.run.RunId;
import com.terp.chatops.run.RunState;
import com.terp.chatops.run.RunStore;
import com.terp.chatops.run.SqlCall;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Undoing by the chunk ledger. Thread-safe. */
public final class LedgerUndoing implements Undoing {
  private static final Logger LOG = LoggerFactory.getLogger(LedgerUndoing.class);
  private static final int MOST = 20;

  private final String environment;
  private final RunStore runs;
  private final UndoJob.Parts parts;
  private final PreviewReader reader;
  private final Backups backups;

  /**
   * @param environment its name; runs of others are left alone
   */
  public LedgerUndoing(String environment, WriteAccess access, RunStore runs, Clock clock) {
    this(environment, access, runs, clock, UndoLimits.DEFAULT);
  }

  /** The same, saying how rows are taken back. */
  public LedgerUndoing(
      String environment, WriteAccess access, RunStore runs, Clock clock, UndoLimits limits) {
    this(
        environment,
        runs,
        new UndoJob.Parts(access, Books.of(access.database().botSchema(), clock), clock, limits),
        Backups.NONE);
  }

  private LedgerUndoing(String environment, RunStore runs, UndoJob.Parts parts, Backups backups) {
    this.environment = environment;
    this.runs = runs;
    this.parts = parts;
    this.reader = new PreviewReader(environment, parts.books(), runs);
    this.backups = backups;
  }

  /** The same, naming backups where an undo is impossible. */
  public LedgerUndoing with(Backups known) {
    return new LedgerUndoing(environment, runs, parts, known);
  }

  @Override
  public List<Undoable> undoable() {
    SqlCall<List<Undoable>, RuntimeException> call = this::undoable;
    return parts.access().database().read(call);
  }

  private List<Undoable> undoable(Connection connection) throws SQLException {
    List<Undoable> found = new ArrayList<>();
    // The schema is read once for all of them.
    Optional<Trail> schema = Optional.empty();
    for (RunId id : parts.books().ledger().runs(connection)) {
      Optional<Run> run = runs.find(id).filter(this::undoable);
      if (run.isPresent()
          && found.size() < MOST
          && !parts.books().ledger().open(connection, id).isEmpty()) {
        Trail trail =
            schema.isPresent()
                ? schema.get().of(connection, parts.books(), id)
                : Trail.read(connection, parts.books(), id);
        schema = Optional.of(trail);
        undoable(connection, run.get(), trail).ifPresent(found::add);
      }
    }
    return List.copyOf(found);
  }

  private boolean undoable(Run run) {
    return run.request().environment().equals(environment)
        && run.state().ended()
        && run.state() != RunState.ROLLED_BACK;
  }

  /** One whose table is no longer there must not hide the others; asked for, it says why itself. */
  private Optional<Undoable> undoable(Connection connection, Run run, Trail trail)
      throws SQLException {
    try {
      return Optional.of(offered(connection, run, trail));
    } catch (ChatOpsException e) {
      LOG.warn("run {} is not offered to be undone: {}", run.id(), e.getMessage());
      return Optional.empty();
    }
  }

  private Undoable offered(Connection connection, Run run, Trail trail) throws SQLException {
    Instant started = run.startedAt();
    return new Undoable(
        run.id(),
        run.state(),
        run.request().command(),
        run.request().actor().name(),
        started == null ? run.requestedAt() : started,
        trail.parentsFirst().size(),
        rows(trail, Chunk.Kind.LOADED),
        rows(trail, Chunk.Kind.CLEARED),
        LaterRuns.find(connection, parts.books(), trail).stream()
            .map(Obstacle.Later::run)
            .findFirst());
  }

  private static long rows(Trail trail, Chunk.Kind kind) {
    return trail.of(kind).stream().mapToLong(Chunk::rows).sum();
  }

  @Override
  public UndoPreview preview(RunId id, UndoMode mode) {
    Run run = runs.find(id).orElseThrow(() -> refusal("There is no run " + id, "history"));
    if (!run.state().ended()) {
      throw refusal("Run %s has not ended yet; nothing was changed".formatted(id), "run " + id);
    }
    if (run.state() == RunState.ROLLED_BACK) {
      throw refusal("Run %s is undone already".formatted(id), "run " + id);
    }
    if (!run.request().environment().equals(environment)) {
      throw refusal(
          "Run %s was on %s, not on %s; nothing was changed"
              .formatted(id, run.request().environment(), environment),
          "run " + id);
    }
    SqlCall<UndoPreview, RuntimeException> call = c -> preview(c, id, mode);
    UndoPreview preview = parts.access().database().read(call);
    boolean lost = preview.obstacles().stream().anyMatch(Obstacle::lost);
    return lost ? preview.warning(BackupText.of(backups.list())) : preview;
  }

  @Override
  public UndoPreview left(RunId run) {
    SqlCall<UndoPreview, RuntimeException> call =
        c -> {
          Trail trail = Trail.read(c, parts.books(), run);
          return reader.preview(c, trail, UndoMode.WHOLE, chunk -> ChunkNow.read(c, trail, chunk));
        };
    return parts.access().database().read(call);
  }

  private UndoPreview preview(Connection connection, RunId run, UndoMode mode) throws SQLException {
    if (parts.books().ledger().open(connection, run).isEmpty()) {
      throw refusal("Run %s left nothing to undo".formatted(run), "run " + run);
    }
    Trail trail = Trail.read(connection, parts.books(), run);
    // What stays is written down to be counted, and forgotten again.
    connection.setAutoCommit(false);
    try {
      UndoPreview preview =
          reader.preview(connection, trail, mode, c -> ChunkNow.read(connection, trail, c));
      return preview.warning(SoftDependents.find(connection, trail));
    } finally {
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }

  @Override
  public Copies copies() {
    SqlCall<Copies, RuntimeException> call =
        c ->
            new Copies(
                parts.books().snapshots().bytes(c),
                Set.copyOf(parts.books().snapshots().gone(c)),
                parts.books().ledger().kept(c));
    return parts.access().database().read(call);
  }

  @Override
  public Map<RunId, Long> kept() {
    SqlCall<Map<RunId, Long>, RuntimeException> call = c -> parts.books().ledger().kept(c);
    return parts.access().database().read(call);
  }

  private static RefusedException refusal(String headline, String look) {
    return new RefusedException(
        Report.of(Outcome.REFUSED, headline)
            .offering(
                new Offer("Look at it", Emphasis.PLAIN, look),
                new Offer("What can be undone", Emphasis.PRIMARY, "rollback")));
  }

  @Override
  public Job job(RunId run, UndoMode mode) {
    return new UndoJob(run, mode, reader, parts);
  }
}
