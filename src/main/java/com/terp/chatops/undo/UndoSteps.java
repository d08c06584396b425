package com.terp.chatops.undo;

import com.terp.chatops.ledger.Books;
import com.terp.chatops.ledger.Chunk;
import com.terp.chatops.run.RefusedException;
import com.terp.chatops.run.RunContext;
import com.terp.chatops.run.RunId;
import com.terp.chatops.schema.ForeignKey;
import com.terp.chatops.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The order in which a run is taken back. */
final class UndoSteps {
  private final RunContext context;
  private final Books books;
  private final PreviewReader reader;

  UndoSteps(RunContext context, Books books, PreviewReader reader) {
    this.context = context;
    this.books = books;
    this.reader = reader;
  }

  /** Takes one chunk back. */
  interface Step {
    /** Returns how many rows were deleted or put back. */
    long on(Connection connection) throws SQLException;
  }

  /**
   * Takes everything back in the caller's transaction: all rows are locked, parents first, then
   * looked at once more, then deleted and put back.
   */
  long all(Connection connection, RunId run) throws SQLException {
    Trail trail = Trail.read(connection, books, run);
    Undo undo = new Undo(trail, books, context.id());
    for (String table : trail.parentsFirst()) {
      for (Chunk chunk : trail.of(Chunk.Kind.LOADED, table)) {
        undo.lock(connection, chunk);
      }
    }
    UndoPreview now = reader.preview(connection, trail);
    if (!now.clear()) {
      throw new RefusedException(UndoReport.refused(now));
    }
    long rows = 0;
    for (Step step : unlinking(connection, run)) {
      step.on(connection);
    }
    for (Step step : taking(connection, run)) {
      context.checkpoint();
      rows += step.on(connection);
      context.done(rows);
    }
    return rows;
  }

  /** References of the run's rows within their own table; these go first. */
  List<Step> unlinking(Connection connection, RunId run) throws SQLException {
    Trail trail = Trail.read(connection, books, run);
    List<Step> steps = new ArrayList<>();
    for (String name : trail.childrenFirst()) {
      Table table = trail.schema().table(name);
      for (ForeignKey self : table.foreignKeys()) {
        if (self.selfReference() && table.mayBeEmpty(self)) {
          trail
              .of(Chunk.Kind.LOADED, name)
              .forEach(chunk -> steps.add(c -> unlink(c, run, chunk.seq(), self)));
        }
      }
    }
    return steps;
  }

  /** A chunk's digest changes with each reference that goes, so its entry is read anew. */
  private long unlink(Connection connection, RunId run, int seq, ForeignKey self)
      throws SQLException {
    Trail trail = Trail.read(connection, books, run);
    Undo undo = new Undo(trail, books, context.id());
    for (Chunk chunk : trail.chunks()) {
      if (chunk.seq() == seq) {
        undo.lock(connection, chunk);
        undo.unlinkOwn(connection, chunk, self);
      }
    }
    return 0;
  }

  /** Deleting, children first; putting back, parents first; references last. */
  List<Step> taking(Connection connection, RunId run) throws SQLException {
    Trail trail = Trail.read(connection, books, run);
    Undo undo = new Undo(trail, books, context.id());
    List<Step> steps = new ArrayList<>();
    for (String table : trail.childrenFirst()) {
      trail
          .of(Chunk.Kind.LOADED, table)
          .reversed()
          .forEach(chunk -> steps.add(c -> undo.delete(c, chunk)));
    }
    for (String table : trail.parentsFirst()) {
      trail.of(Chunk.Kind.CLEARED, table).forEach(chunk -> steps.add(c -> undo.restore(c, chunk)));
    }
    for (Chunk chunk : trail.of(Chunk.Kind.UNLINKED)) {
      steps.add(c -> {
        undo.relink(c, chunk);
        return 0;
      });
    }
    return steps;
  }
}
