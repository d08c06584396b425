package com.terp.chatops.undo;

import com.terp.chatops.ledger.Books;
import com.terp.chatops.ledger.Chunk;
import com.terp.chatops.ledger.WorkQueue.Task;
import com.terp.chatops.run.RefusedException;
import com.terp.chatops.run.RunContext;
import com.terp.chatops.schema.ForeignKey;
import com.terp.chatops.schema.Table;
import com.terp.chatops.undo.UndoSteps.Step;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Takes a whole run back in one transaction: all rows are locked and looked at, parents first, then
 * deleted and put back. Nothing is looked at twice, since nobody can change it meanwhile.
 */
final class AtOnce {
  private final RunContext context;
  private final Books books;
  private final PreviewReader reader;
  private final UndoMode mode;
  private long rows;
  private boolean begun;

  AtOnce(RunContext context, Books books, PreviewReader reader, UndoMode mode) {
    this.context = context;
    this.books = books;
    this.reader = reader;
    this.mode = mode;
  }

  /**
   * Does it all.
   *
   * @return what was done
   * @throws RefusedException where something stands in the way; nothing was changed
   */
  UndoPreview on(Connection connection, Trail trail) throws SQLException {
    rows = 0;
    Map<Chunk, ChunkNow> looked = new HashMap<>();
    for (String table : trail.parentsFirst()) {
      for (Chunk chunk : trail.of(Chunk.Kind.LOADED, table)) {
        looked.put(chunk, ChunkNow.locked(connection, trail, chunk));
      }
    }
    UndoPreview now =
        reader.preview(connection, trail, mode, c -> Objects.requireNonNull(looked.get(c)));
    if (!now.clear()) {
      throw new RefusedException(UndoReport.refused(now));
    }
    // All of it may be done again from its beginning.
    if (!begun) {
      context.begin("rows taken back", now.deleted() + now.restored());
      begun = true;
    }
    Undo undo = new Undo(trail, books, context.id(), mode);
    delete(connection, trail, undo, looked);
    UndoSteps steps = new UndoSteps(trail, books, context.id(), mode);
    for (List<Task<Step>> phase : List.of(steps.restoring(), steps.relinking())) {
      for (Task<Step> task : phase) {
        took(task.work().on(connection));
      }
    }
    return now;
  }

  private void delete(Connection connection, Trail trail, Undo undo, Map<Chunk, ChunkNow> looked)
      throws SQLException {
    for (String name : trail.childrenFirst()) {
      Table table = trail.schema().table(name);
      List<Chunk> chunks = trail.of(Chunk.Kind.LOADED, name).reversed();
      List<ForeignKey> selves = UndoSteps.selves(table);
      if (!selves.isEmpty()) {
        for (Chunk chunk : chunks) {
          undo.unlinkLocked(connection, chunk, selves);
        }
      }
      for (Chunk chunk : chunks) {
        ChunkNow now = Objects.requireNonNull(looked.get(chunk));
        took(undo.deleteLocked(connection, chunk, now.present()));
      }
    }
  }

  private void took(long more) {
    context.checkpoint();
    rows += more;
    context.done(rows);
  }
}
