package com.terp.chatops.undo;

import com.terp.chatops.ledger.Books;
import com.terp.chatops.ledger.Chunk;
import com.terp.chatops.ledger.Sql;
import com.terp.chatops.ledger.TableState;
import com.terp.chatops.run.RunId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Later runs that have to be undone before: they took rows of this one away, gave their keys to
 * rows of their own (which may look exactly the same), hung rows of their own on this one's, or
 * build on reference rows this one brought in.
 */
final class LaterRuns {
  private final Connection connection;
  private final Books books;
  private final Trail trail;
  private final Map<Long, String> found = new TreeMap<>(Comparator.reverseOrder());

  private LaterRuns(Connection connection, Books books, Trail trail) {
    this.connection = connection;
    this.books = books;
    this.trail = trail;
  }

  /** The newest first: the order in which they have to go. */
  static List<Obstacle.Later> find(Connection connection, Books books, Trail trail)
      throws SQLException {
    List<Chunk> later = books.ledger().openAfter(connection, trail.run());
    return later.isEmpty() ? List.of() : new LaterRuns(connection, books, trail).find(later);
  }

  private List<Obstacle.Later> find(List<Chunk> later) throws SQLException {
    for (Chunk chunk : later) {
      if (trail.chunks().stream().anyMatch(own -> meets(own, chunk))) {
        found.putIfAbsent(chunk.run().value(), chunk.table());
      }
    }
    Set<RunId> open = later.stream().map(Chunk::run).collect(Collectors.toSet());
    for (String table : referenceTables()) {
      for (RunId run : books.states().laterRuns(connection, trail.run(), table)) {
        if (open.contains(run)) {
          found.putIfAbsent(run.value(), table);
        }
      }
    }
    for (RunId run : open) {
      if (!found.containsKey(run.value())) {
        hanging(trail.of(connection, books, run));
      }
    }
    List<Obstacle.Later> obstacles = new ArrayList<>();
    found.forEach((run, table) -> obstacles.add(new Obstacle.Later(new RunId(run), table)));
    return obstacles;
  }

  private static boolean meets(Chunk own, Chunk later) {
    if (!own.table().equals(later.table())) {
      return false;
    }
    boolean bothLoaded = own.kind() == Chunk.Kind.LOADED && later.kind() == Chunk.Kind.LOADED;
    return !bothLoaded || (own.ranged() && later.ranged() && own.keys().overlaps(later.keys()));
  }

  private Set<String> referenceTables() throws SQLException {
    Set<String> tables = new HashSet<>();
    for (TableState state : books.states().of(connection, trail.run())) {
      if (state.role().equals("REFERENCE")
          && !trail.of(Chunk.Kind.LOADED, state.table()).isEmpty()) {
        tables.add(state.table());
      }
    }
    return tables;
  }

  /** Whether rows a later run wrote point at rows of this one. */
  private void hanging(Trail later) throws SQLException {
    for (String parent : trail.childrenFirst()) {
      if (trail.keys(parent).isEmpty()) {
        continue;
      }
      for (Inbound key : trail.inbound(parent)) {
        boolean wrote = key.child().filter(t -> !later.keys(t.name()).isEmpty()).isPresent();
        if (wrote
            && Sql.of(
                        "SELECT COUNT(*) FROM (SELECT 1 FROM %s AND %s LIMIT 1) AS any_row"
                            .formatted(Dependents.hanging(trail, key), later.own(key, "child")))
                    .number(connection)
                > 0) {
          found.put(later.run().value(), key.name());
          return;
        }
      }
    }
  }
}
