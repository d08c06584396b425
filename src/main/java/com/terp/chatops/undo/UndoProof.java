package com.terp.chatops.undo;

import com.terp.chatops.db.Identifier;
import com.terp.chatops.ledger.Books;
import com.terp.chatops.ledger.TableState;
import com.terp.chatops.run.RunId;
import com.terp.chatops.run.Words;
import com.terp.chatops.schema.ContentDigest;
import com.terp.chatops.schema.Fingerprint;
import com.terp.chatops.schema.LiveSchema;
import com.terp.chatops.schema.RowFilter;
import com.terp.chatops.schema.SchemaReader;
import com.terp.chatops.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether every table is as it was before the run, by row count and fingerprint.
 *
 * @param same tables that are exactly as they were
 * @param newer tables that are as they were but for rows others added since, one sentence each
 * @param different tables that are not, one sentence each
 */
record UndoProof(List<String> same, List<String> newer, List<String> different) {
  UndoProof {
    same = List.copyOf(same);
    newer = List.copyOf(newer);
    different = List.copyOf(different);
  }

  static UndoProof read(Connection connection, Books books, RunId run) throws SQLException {
    LiveSchema schema = SchemaReader.read(connection);
    List<String> same = new ArrayList<>();
    List<String> newer = new ArrayList<>();
    List<String> different = new ArrayList<>();
    for (TableState state : books.states().of(connection, run)) {
      if (!schema.has(state.table())) {
        different.add(state.table() + " is no longer there");
        continue;
      }
      Table table = schema.table(state.table());
      Fingerprint now = ContentDigest.of(connection, table, RowFilter.all());
      if (now.equals(state.before())) {
        same.add(state.table());
      } else if (old(connection, table, state).equals(state.before())) {
        newer.add(
            "%s: as before, and %s that others added since, kept"
                .formatted(state.table(), Words.rows(now.rows() - state.before().rows())));
      } else {
        different.add(
            "%s: %s before, %d now; somebody else changed rows that were there before"
                .formatted(state.table(), Words.rows(state.before().rows()), now.rows()));
      }
    }
    return new UndoProof(same, newer, different);
  }

  /** The rows that have keys from before the run. */
  private static Fingerprint old(Connection connection, Table table, TableState state)
      throws SQLException {
    if (state.maxKey() < 0) {
      return ContentDigest.of(connection, table, RowFilter.all());
    }
    String key = Identifier.quote(table.primaryKey().getFirst());
    RowFilter old = new RowFilter.Where(key + " <= ?", List.of(state.maxKey()));
    return ContentDigest.of(connection, table, old);
  }

  /** Whether nothing is missing and nothing is changed. */
  boolean asBefore() {
    return different.isEmpty();
  }

  String sentence() {
    return asBefore()
        ? "%s as before the run, by count and fingerprint"
            .formatted(Words.counted(same.size() + newer.size(), "table"))
        : "%s not as before the run".formatted(Words.counted(different.size(), "table"));
  }
}
