package com.terp.chatops.undo;

import com.terp.chatops.ledger.Books;
import com.terp.chatops.ledger.Crew;
import com.terp.chatops.ledger.FencedSession;
import com.terp.chatops.ledger.Snapshot;
import com.terp.chatops.ledger.WorkQueue;
import com.terp.chatops.ledger.WriteAccess;
import com.terp.chatops.run.Job;
import com.terp.chatops.run.RefusedException;
import com.terp.chatops.run.Report;
import com.terp.chatops.run.RunContext;
import com.terp.chatops.run.RunId;
import com.terp.chatops.run.Words;
import com.terp.chatops.undo.UndoSteps.Step;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Undoes a run, from the lock to the proof that all is as it was. */
final class UndoJob implements Job {
  private final RunId run;
  private final UndoMode mode;
  private final PreviewReader reader;
  private final Parts parts;

  UndoJob(RunId run, UndoMode mode, PreviewReader reader, Parts parts) {
    this.run = run;
    this.mode = mode;
    this.reader = reader;
    this.parts = parts;
  }

  /** What every undo of an environment shares. */
  record Parts(WriteAccess access, Books books, Clock clock, UndoLimits limits) {}

  @Override
  public Report run(RunContext context) {
    try (FencedSession session = parts.access().open(context)) {
      return undo(context, session);
    } catch (SQLException e) {
      throw parts.access().database().explain(e);
    }
  }

  private Report undo(RunContext context, FencedSession session) throws SQLException {
    Instant began = parts.clock().instant();
    Trail trail = Trail.read(session.connection(), parts.books(), run);
    if (mode == UndoMode.WHOLE) {
      session.chunk(c -> forget(c, trail));
    }
    context.steps(2);
    UndoPreview done =
        trail.rows() <= parts.limits().whole()
            ? atOnce(context, session, trail)
            : inParts(context, session, trail);
    context.end("%s deleted, %d put back".formatted(Words.rows(done.deleted()), done.restored()));
    UndoProof proof = prove(context, session, trail);
    return UndoReport.done(done, proof, Duration.between(began, parts.clock().instant()));
  }

  /** Nothing stays of what is still to be taken back. */
  private boolean forget(Connection connection, Trail trail) throws SQLException {
    new Keeping(connection, parts.books(), trail).forget();
    return true;
  }

  private UndoPreview atOnce(RunContext context, FencedSession session, Trail trail)
      throws SQLException {
    AtOnce once = new AtOnce(context, parts.books(), reader, mode);
    return session.chunk(c -> once.on(c, trail.again(c, parts.books())));
  }

  private UndoPreview inParts(RunContext context, FencedSession session, Trail trail)
      throws SQLException {
    UndoPreview now = session.chunk(c -> look(c, trail));
    context.begin("rows taken back", now.deleted() + now.restored());
    Crew<Step> crew =
        new Crew<>(
            "run-%s-undo".formatted(context.id()), parts.limits().connections(), session::makeSure);
    Taken taken = new Taken(context);
    Crew.Hiring<Step> hiring = () -> new UndoHand(session.hand(), context::checkpoint, taken::more);
    crew.work(new WorkQueue<>(steps(context, trail).unlinking()), hiring);
    // What is unlinked has other digests than before.
    Trail unlinked = trail.again(session.connection(), parts.books());
    UndoSteps steps = steps(context, unlinked);
    crew.work(new WorkQueue<>(steps.deleting()), hiring);
    crew.work(new WorkQueue<>(steps.restoring()), hiring);
    crew.work(new WorkQueue<>(steps.relinking()), hiring);
    return now;
  }

  /** How many rows all connections together have taken back. */
  private static final class Taken {
    private final RunContext context;
    private long rows;

    Taken(RunContext context) {
      this.context = context;
    }

    synchronized void more(long chunk) {
      rows += chunk;
      context.done(rows);
    }
  }

  private UndoSteps steps(RunContext context, Trail trail) {
    return new UndoSteps(trail, parts.books(), context.id(), mode);
  }

  private UndoPreview look(Connection connection, Trail trail) throws SQLException {
    UndoPreview now =
        switch (mode) {
          case WHOLE -> reader.quick(connection, trail);
          case KEEP ->
              reader.preview(connection, trail, mode, c -> ChunkNow.read(connection, trail, c));
        };
    if (!now.clear()) {
      throw new RefusedException(UndoReport.refused(now));
    }
    return now;
  }

  private UndoProof prove(RunContext context, FencedSession session, Trail trail)
      throws SQLException {
    context.begin("proof", 1);
    UndoProof proof = UndoProof.read(session.connection(), parts.books(), trail);
    context.done(1);
    context.end(proof.sentence());
    if (proof.asBefore()) {
      for (Snapshot snapshot : parts.books().snapshots().of(session.connection(), run)) {
        if (!proof.needs(snapshot)) {
          session.makeSure();
          parts.books().snapshots().drop(session.connection(), snapshot);
        }
      }
    }
    return proof;
  }
}
