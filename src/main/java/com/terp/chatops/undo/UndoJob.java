package com.terp.chatops.undo;

import com.terp.chatops.ledger.Books;
import com.terp.chatops.ledger.FencedSession;
import com.terp.chatops.ledger.Snapshot;
import com.terp.chatops.ledger.WriteAccess;
import com.terp.chatops.run.Job;
import com.terp.chatops.run.RefusedException;
import com.terp.chatops.run.Report;
import com.terp.chatops.run.RunContext;
import com.terp.chatops.run.Words;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Undoes a run, from the lock to the proof that all is as it was. */
final class UndoJob implements Job {
  /** Up to here everything is one transaction, so that it is undone wholly or not at all. */
  static final long ONE_TRANSACTION = 20_000;

  private final UndoPreview confirmed;
  private final PreviewReader reader;
  private final Parts parts;

  UndoJob(UndoPreview confirmed, PreviewReader reader, Parts parts) {
    this.confirmed = confirmed;
    this.reader = reader;
    this.parts = parts;
  }

  /**
   * What every undo of an environment shares.
   *
   * @param whole the most rows that are taken back in one transaction
   */
  record Parts(WriteAccess access, Books books, Clock clock, long whole) {}

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
    Trail trail = Trail.read(session.connection(), parts.books(), confirmed.run());
    UndoPreview now = reader.preview(session.connection(), trail);
    requireClear(now);
    context.steps(2);
    context.begin("rows taken back", now.deleted() + now.restored());
    UndoSteps steps = new UndoSteps(context, parts.books(), reader);
    if (now.deleted() + now.restored() <= parts.whole()) {
      session.chunk(c -> steps.all(c, confirmed.run()));
    } else {
      inParts(session, steps, context);
    }
    context.end("%s deleted, %d put back".formatted(Words.rows(now.deleted()), now.restored()));
    UndoProof proof = prove(context, session);
    return UndoReport.done(now, proof, Duration.between(began, parts.clock().instant()));
  }

  private static void requireClear(UndoPreview now) {
    if (!now.clear()) {
      throw new RefusedException(UndoReport.refused(now));
    }
  }

  private void inParts(FencedSession session, UndoSteps steps, RunContext context)
      throws SQLException {
    List<UndoSteps.Step> first = session.chunk(c -> steps.unlinking(c, confirmed.run()));
    run(session, first, context, 0);
    List<UndoSteps.Step> rest = session.chunk(c -> steps.taking(c, confirmed.run()));
    run(session, rest, context, 0);
  }

  private static void run(
      FencedSession session, List<UndoSteps.Step> steps, RunContext context, long before)
      throws SQLException {
    long done = before;
    for (UndoSteps.Step step : steps) {
      context.checkpoint();
      done += session.chunk(step::on);
      context.done(done);
    }
  }

  private UndoProof prove(RunContext context, FencedSession session) throws SQLException {
    context.begin("proof", 1);
    UndoProof proof = UndoProof.read(session.connection(), parts.books(), confirmed.run());
    context.done(1);
    context.end(proof.sentence());
    if (proof.asBefore()) {
      for (Snapshot snapshot :
          parts.books().snapshots().of(session.connection(), confirmed.run())) {
        session.makeSure();
        parts.books().snapshots().drop(session.connection(), snapshot);
      }
    }
    return proof;
  }
}
