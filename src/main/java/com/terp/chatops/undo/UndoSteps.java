package com.terp.chatops.undo;

import com.terp.chatops.ledger.Books;
import com.terp.chatops.ledger.Chunk;
import com.terp.chatops.run.RunId;
import com.terp.chatops.schema.ForeignKey;
import com.terp.chatops.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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

  /**
   * Steps that may be done side by side, each as soon as all of the tables it waits for are done.
   *
   * @param waitsFor for each table, those that have to be done before
   */
  record Phase(List<Work> work, Map<String, Set<String>> waitsFor) {
    Phase {
      work = List.copyOf(work);
      waitsFor = Map.copyOf(waitsFor);
    }
  }

  /** A step on a table. */
  record Work(String table, Step step) {}

  /** References of the run's rows within their own table; these go first. */
  Phase unlinking() {
    List<Work> work = new ArrayList<>();
    for (String name : trail.childrenFirst()) {
      Table table = trail.schema().table(name);
      List<ForeignKey> own = selves(table);
      if (!own.isEmpty()) {
        for (Chunk chunk : trail.of(Chunk.Kind.LOADED, name)) {
          work.add(new Work(name, c -> undo.unlinkOwn(c, chunk, own)));
        }
      }
    }
    return new Phase(work, Map.of());
  }

  /** The references of a table's rows within it that can be taken away. */
  static List<ForeignKey> selves(Table table) {
    return table.foreignKeys().stream()
        .filter(key -> key.selfReference() && table.mayBeEmpty(key))
        .toList();
  }

  /** Deleting, children first. */
  Phase deleting() {
    List<Work> work = new ArrayList<>();
    Map<String, Set<String>> waitsFor = new HashMap<>();
    Set<String> before = new HashSet<>();
    for (String table : trail.childrenFirst()) {
      for (Chunk chunk : trail.of(Chunk.Kind.LOADED, table).reversed()) {
        work.add(new Work(table, c -> undo.delete(c, chunk)));
      }
      Set<String> children = new HashSet<>();
      trail.schema().childrenOf(table).forEach(key -> children.add(key.child()));
      children.retainAll(before);
      waitsFor.put(table, children);
      before.add(table);
    }
    return new Phase(work, waitsFor);
  }

  /** Putting back, parents first. */
  Phase restoring() {
    List<Work> work = new ArrayList<>();
    Map<String, Set<String>> waitsFor = new HashMap<>();
    Set<String> before = new HashSet<>();
    for (String table : trail.parentsFirst()) {
      for (Chunk chunk : trail.of(Chunk.Kind.CLEARED, table)) {
        work.add(new Work(table, c -> undo.restore(c, chunk)));
      }
      Set<String> parents = new HashSet<>();
      trail.schema().table(table).foreignKeys().forEach(key -> parents.add(key.parent()));
      parents.retainAll(before);
      waitsFor.put(table, parents);
      before.add(table);
    }
    return new Phase(work, waitsFor);
  }

  /** References last. */
  Phase relinking() {
    return new Phase(
        trail.of(Chunk.Kind.UNLINKED).stream()
            .map(chunk ->
                new Work(
                    chunk.table(),
                    c -> {
                      undo.relink(c, chunk);
                      return 0;
                    }))
            .toList(),
        Map.of());
  }
}
