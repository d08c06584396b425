package com.terp.chatops.undo;

import com.terp.chatops.ledger.Books;
import com.terp.chatops.ledger.Chunk;
import com.terp.chatops.ledger.WorkQueue.Task;
import com.terp.chatops.run.RunId;
import com.terp.chatops.schema.ForeignKey;
import com.terp.chatops.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The order in which a run is taken back. */
final class UndoSteps {
  private final Trail trail;
  private final Undo undo;

  UndoSteps(Trail trail, Books books, RunId by, UndoMode mode) {
    this.trail = trail;
    this.undo = new Undo(trail, books, by, mode);
  }

  /** Takes one chunk back. */
  @FunctionalInterface
  interface Step {
    /** Returns how many rows were deleted or put back. */
    long on(Connection connection) throws SQLException;
  }

  /** References of the run's rows within their own table; these go first. */
  List<Task<Step>> unlinking() {
    List<Task<Step>> work = new ArrayList<>();
    for (String name : trail.childrenFirst()) {
      List<ForeignKey> own = selves(trail.schema().table(name));
      if (!own.isEmpty()) {
        for (Chunk chunk : trail.of(Chunk.Kind.LOADED, name)) {
          work.add(task(chunk, Set.of(), c -> unlink(c, chunk, own)));
        }
      }
    }
    return work;
  }

  private static Task<Step> task(Chunk chunk, Set<String> after, Step step) {
    return new Task<>(chunk.table(), after, chunk.rows(), step);
  }

  /** The references of a table's rows within it that can be taken away. */
  static List<ForeignKey> selves(Table table) {
    return table.foreignKeys().stream()
        .filter(key -> key.selfReference() && table.mayBeEmpty(key))
        .toList();
  }

  /** Deleting, children first. */
  List<Task<Step>> deleting() {
    List<Task<Step>> work = new ArrayList<>();
    for (String table : trail.childrenFirst()) {
      Set<String> children = trail.schema().childTables(table);
      for (Chunk chunk : trail.of(Chunk.Kind.LOADED, table).reversed()) {
        work.add(task(chunk, children, c -> undo.delete(c, chunk)));
      }
    }
    return work;
  }

  /** Putting back, parents first. */
  List<Task<Step>> restoring() {
    List<Task<Step>> work = new ArrayList<>();
    for (String table : trail.parentsFirst()) {
      Set<String> parents = trail.schema().table(table).parents();
      for (Chunk chunk : trail.of(Chunk.Kind.CLEARED, table)) {
        work.add(task(chunk, parents, c -> undo.restore(c, chunk)));
      }
    }
    return work;
  }

  /** References last, and what was worked out anew on rows that stayed, the latest first. */
  List<Task<Step>> relinking() {
    List<Task<Step>> work = new ArrayList<>();
    trail
        .of(Chunk.Kind.UNLINKED)
        .forEach(chunk -> work.add(task(chunk, Set.of(), c -> relink(c, chunk))));
    trail
        .of(Chunk.Kind.DERIVED)
        .reversed()
        .forEach(chunk -> work.add(task(chunk, Set.of(), c -> underive(c, chunk))));
    return work;
  }

  /** Its rows are still there, and count when they go. */
  private long unlink(Connection connection, Chunk chunk, List<ForeignKey> own)
      throws SQLException {
    undo.unlinkOwn(connection, chunk, own);
    return 0;
  }

  private long underive(Connection connection, Chunk chunk) throws SQLException {
    undo.underive(connection, chunk);
    return 0;
  }

  private long relink(Connection connection, Chunk chunk) throws SQLException {
    undo.relink(connection, chunk);
    return 0;
  }
}
