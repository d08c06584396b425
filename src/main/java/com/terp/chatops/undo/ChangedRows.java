package com.terp.chatops.undo;

import com.terp.chatops.ledger.Books;
import com.terp.chatops.ledger.Chunk;
import com.terp.chatops.ledger.CopiedKeys;
import com.terp.chatops.ledger.KeyRange;
import com.terp.chatops.ledger.RowDigests;
import com.terp.chatops.ledger.RowKeys;
import com.terp.chatops.schema.ContentDigest;
import com.terp.chatops.schema.Fingerprint;
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
      List<String> edited = new ArrayList<>();
      List<String> gone = new ArrayList<>();
      for (Chunk chunk : trail.of(Chunk.Kind.LOADED, name)) {
        RowKeys keys = trail.keys(chunk);
        if (!untouched(connection, table, chunk, keys)) {
          switch (keys) {
            case KeyRange range -> {
              byte[] written = books.ledger().rowDigests(connection, chunk);
              RowDigests.Changes changes = RowDigests.changes(connection, table, range, written);
              changes.edited().forEach(key -> edited.add(key.toString()));
              changes.gone().forEach(key -> gone.add(key.toString()));
            }
            case CopiedKeys copied -> {
              CopiedRows rows = new CopiedRows(table, copied);
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

  /** Whether all rows of a chunk are there, and as they were written. */
  static boolean untouched(Connection connection, Table table, Chunk chunk, RowKeys keys)
      throws SQLException {
    return switch (keys) {
      case KeyRange range -> {
        byte[] now = RowDigests.read(connection, table, range);
        yield RowDigests.count(now) == chunk.rows()
            && RowDigests.digest(now).equals(chunk.digest());
      }
      case CopiedKeys copied ->
          ContentDigest.of(connection, table, copied.filter(table))
              .equals(new Fingerprint(chunk.rows(), chunk.digest()));
    };
  }

  private static List<String> sample(List<String> keys) {
    return keys.subList(0, Math.min(SAMPLE, keys.size()));
  }
}
