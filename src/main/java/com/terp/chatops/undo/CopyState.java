package com.terp.chatops.undo;

import com.terp.chatops.ledger.Books;
import com.terp.chatops.ledger.Chunk;
import com.terp.chatops.ledger.Snapshot;
import com.terp.chatops.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether the copies a run needs to put rows back are there, as they were sealed. */
final class CopyState {
  private CopyState() {}

  static List<Obstacle> find(Connection connection, Books books, Trail trail) throws SQLException {
    List<Obstacle> found = new ArrayList<>();
    Set<Integer> looked = new HashSet<>();
    Set<String> missing = new HashSet<>();
    for (Chunk chunk : trail.chunks()) {
      if (chunk.kind() == Chunk.Kind.LOADED) {
        continue;
      }
      Optional<Snapshot> snapshot = trail.snapshot(chunk);
      if (snapshot.isEmpty()) {
        if (missing.add(chunk.table())) {
          found.add(new Obstacle.CopyGone(chunk.table(), trail.rows(chunk.kind(), chunk.table())));
        }
      } else if (looked.add(chunk.snapshot())
          && !asSealed(connection, books, snapshot.get(), trail.schema().table(chunk.table()))) {
        found.add(new Obstacle.CopyChanged(chunk.table(), snapshot.get().table()));
      }
    }
    return found;
  }

  /** A copy that was never finished has no seal: its run stopped while it took rows away. */
  private static boolean asSealed(
      Connection connection, Books books, Snapshot snapshot, Table source) throws SQLException {
    Optional<String> sealed = snapshot.digest();
    return sealed.isEmpty()
        || books
            .snapshots()
            .fingerprint(connection, snapshot, source)
            .digest()
            .equals(sealed.get());
  }
}
