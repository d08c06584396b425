package com.terp.chatops.undo;

import com.terp.chatops.ledger.Books;
import com.terp.chatops.ledger.Chunk;
import com.terp.chatops.ledger.RowDigests;
import com.terp.chatops.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Which rows of a run are no longer as it wrote them. */
final class ChangedRows {
  private static final int SAMPLE = 10;

  private ChangedRows() {}

  static List<Obstacle> find(Connection connection, Books books, Trail trail) throws SQLException {
    List<Obstacle> found = new ArrayList<>();
    for (String name : trail.childrenFirst()) {
      Table table = trail.schema().table(name);
      List<Long> edited = new ArrayList<>();
      List<Long> gone = new ArrayList<>();
      for (Chunk chunk : trail.of(Chunk.Kind.LOADED, name)) {
        if (!untouched(connection, table, chunk)) {
          byte[] written = books.ledger().rowDigests(connection, chunk);
          RowDigests.Changes changes = RowDigests.changes(connection, table, chunk.keys(), written);
          edited.addAll(changes.edited());
          gone.addAll(changes.gone());
        }
      }
      if (!edited.isEmpty()) {
        found.add(new Obstacle.Edited(name, edited.size(), sample(edited)));
      }
      if (!gone.isEmpty()) {
        found.add(new Obstacle.Gone(name, gone.size(), sample(gone)));
      }
    }
    return found;
  }

  /** Whether all rows of a chunk are there, and as they were written. */
  static boolean untouched(Connection connection, Table table, Chunk chunk) throws SQLException {
    byte[] now = RowDigests.read(connection, table, chunk.keys());
    return RowDigests.count(now) == chunk.rows() && RowDigests.digest(now).equals(chunk.digest());
  }

  private static List<Long> sample(List<Long> keys) {
    return keys.subList(0, Math.min(SAMPLE, keys.size()));
  }
}
