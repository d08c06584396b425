package com.terp.chatops.undo;

import com.terp.chatops.ledger.Books;
import com.terp.chatops.ledger.Chunk;
import com.terp.chatops.ledger.CopiedKeys;
import com.terp.chatops.ledger.KeyRange;
import com.terp.chatops.ledger.RowDigests;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Which rows of a run are no longer as it wrote them. */
final class ChangedRows {
  private static final int SAMPLE = 10;

  private ChangedRows() {}

  static List<Obstacle> find(Connection connection, Books books, Trail trail, ChunkNow.Look look)
      throws SQLException {
    List<Obstacle> found = new ArrayList<>();
    for (String name : trail.childrenFirst()) {
      List<String> edited = new ArrayList<>();
      List<String> gone = new ArrayList<>();
      for (Chunk chunk : trail.of(Chunk.Kind.LOADED, name)) {
        ChunkNow now = look.at(chunk);
        if (!now.untouched()) {
          switch (now.keys()) {
            case KeyRange range -> {
              byte[] written = books.ledger().rowDigests(connection, chunk);
              RowDigests.Changes changes = RowDigests.changes(now.rows(), range, written);
              changes.edited().forEach(key -> edited.add(key.toString()));
              changes.gone().forEach(key -> gone.add(key.toString()));
            }
            case CopiedKeys copied -> {
              CopiedRows rows = new CopiedRows(now.table(), copied);
              edited.addAll(rows.edited(connection));
              gone.addAll(rows.gone(connection));
            }
          }
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

  private static List<String> sample(List<String> keys) {
    return keys.subList(0, Math.min(SAMPLE, keys.size()));
  }
}
