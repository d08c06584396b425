package com.terp.chatops.undo;

import com.terp.chatops.ledger.Books;
import com.terp.chatops.ledger.Chunk;
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
 * rows of their own (which may look exactly the same), or build on reference rows this one brought
 * in.
 */
final class LaterRuns {
  private LaterRuns() {}

  /** The newest first: the order in which they have to go. */
  static List<Obstacle.Later> find(Connection connection, Books books, Trail trail)
      throws SQLException {
    List<Chunk> later = books.ledger().openAfter(connection, trail.run());
    Map<Long, String> found = new TreeMap<>(Comparator.reverseOrder());
    for (Chunk chunk : later) {
      if (trail.chunks().stream().anyMatch(own -> meets(own, chunk))) {
        found.putIfAbsent(chunk.run().value(), chunk.table());
      }
    }
    Set<RunId> open = later.stream().map(Chunk::run).collect(Collectors.toSet());
    for (String table : referenceTables(connection, books, trail)) {
      for (RunId run : books.states().laterRuns(connection, trail.run(), table)) {
        if (open.contains(run)) {
          found.putIfAbsent(run.value(), table);
        }
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

  private static Set<String> referenceTables(Connection connection, Books books, Trail trail)
      throws SQLException {
    Set<String> tables = new HashSet<>();
    for (TableState state : books.states().of(connection, trail.run())) {
      if (state.role().equals("REFERENCE")
          && !trail.of(Chunk.Kind.LOADED, state.table()).isEmpty()) {
        tables.add(state.table());
      }
    }
    return tables;
  }
}
