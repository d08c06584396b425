package com.terp.chatops.undo;

import com.terp.chatops.db.Identifier;
import com.terp.chatops.ledger.Books;
import com.terp.chatops.ledger.KeptRows.Kind;
import com.terp.chatops.ledger.Snapshot;
import com.terp.chatops.ledger.TableState;
import com.terp.chatops.run.Words;
import com.terp.chatops.schema.ContentDigest;
import com.terp.chatops.schema.Fingerprint;
import com.terp.chatops.schema.RowFilter;
import com.terp.chatops.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Whether every table is as it was before the run, by row count and fingerprint.
 *
 * @param same tables that are exactly as they were
 * @param newer tables that are as they were but for rows others added since, one sentence each
 * @param kept tables that are as they were but for rows that were to stay, one sentence each
 * @param different tables that are not, one sentence each
 * @param incomplete tables with copies that were not put back
 */
record UndoProof(
    List<String> same,
    List<String> newer,
    List<String> kept,
    List<String> different,
    Set<String> incomplete) {
  UndoProof {
    same = List.copyOf(same);
    newer = List.copyOf(newer);
    kept = List.copyOf(kept);
    different = List.copyOf(different);
    incomplete = Set.copyOf(incomplete);
  }

  static UndoProof read(Connection connection, Books books, Trail trail) throws SQLException {
    return new Reading(connection, books, trail).read();
  }

  /** Whether nothing is missing and nothing is changed, but for what was to stay. */
  boolean asBefore() {
    return different.isEmpty();
  }

  /** Whether a snapshot holds something that was not put back. */
  boolean needs(Snapshot snapshot) {
    return switch (snapshot.kind()) {
      case CLEARED -> incomplete.contains(snapshot.source());
      case UNLINKED, DERIVED -> !incomplete.isEmpty();
      case LOADED -> false;
    };
  }

  String sentence() {
    if (!asBefore()) {
      return "%s not as before the run".formatted(Words.counted(different.size(), "table"));
    }
    int tables = same.size() + newer.size() + kept.size();
    return "%s as before the run, by count and fingerprint%s"
        .formatted(Words.counted(tables, "table"), kept.isEmpty() ? "" : ", but for the rows kept");
  }

  /** Compares table by table. */
  private static final class Reading {
    private final Connection connection;
    private final Books books;
    private final Trail trail;
    private final List<String> same = new ArrayList<>();
    private final List<String> newer = new ArrayList<>();
    private final List<String> kept = new ArrayList<>();
    private final List<String> different = new ArrayList<>();
    private final Set<String> incomplete = new HashSet<>();

    Reading(Connection connection, Books books, Trail trail) {
      this.connection = connection;
      this.books = books;
      this.trail = trail;
    }

    UndoProof read() throws SQLException {
      for (TableState state : books.states().of(connection, trail.run())) {
        if (trail.schema().has(state.table())) {
          compare(state, trail.schema().table(state.table()));
        } else {
          different.add(state.table() + " is no longer there");
        }
      }
      return new UndoProof(same, newer, kept, different, incomplete);
    }

    private void compare(TableState state, Table table) throws SQLException {
      long stay = books.kept().count(connection, trail.run(), Kind.STAYS, table);
      Fingerprint out = leftOut(table);
      if (out.rows() > 0) {
        incomplete.add(table.name());
      }
      String condition = stay == 0 ? "TRUE" : "NOT " + stays(table);
      Fingerprint expected = state.before().without(out);
      Fingerprint now =
          ContentDigest.of(connection, table, new RowFilter.Where(condition, List.of()));
      boolean exact = now.equals(expected);
      if (!exact && !old(table, state, condition).equals(expected)) {
        different.add(
            "%s: %s before, %d now; %s"
                .formatted(
                    state.table(),
                    Words.rows(state.before().rows()),
                    now.rows(),
                    out.rows() == 0
                        ? "somebody else changed rows that were there before"
                        : "%s could not be put back and stay in their copy"
                            .formatted(Words.rows(out.rows()))));
      } else if (stay > 0 || out.rows() > 0) {
        kept.add(
            "%s: %s of the run kept, %d not put back, all else as before"
                .formatted(state.table(), Words.rows(stay), out.rows()));
      } else if (exact) {
        same.add(state.table());
      } else {
        newer.add(
            "%s: as before, and %s that others added since, kept"
                .formatted(state.table(), Words.rows(now.rows() - state.before().rows())));
      }
    }

    /** The rows that have keys from before the run. */
    private Fingerprint old(Table table, TableState state, String condition) throws SQLException {
      if (state.maxKey() < 0) {
        return new Fingerprint(-1, "");
      }
      String key = Identifier.quote(table.primaryKey().getFirst());
      return ContentDigest.of(
          connection,
          table,
          new RowFilter.Where("%s AND %s <= ?".formatted(condition, key), List.of(state.maxKey())));
    }

    private String stays(Table table) {
      return books.kept().among(trail.run(), Kind.STAYS, table, Identifier.quote(table.name()));
    }

    /** The copies that were not put back, as rows of their table. */
    private Fingerprint leftOut(Table table) throws SQLException {
      Fingerprint all = Fingerprint.NONE;
      if (books.kept().count(connection, trail.run(), Kind.LEFT_OUT, table) == 0) {
        return all;
      }
      for (Snapshot copy : trail.taken(table.name())) {
        String out =
            books.kept().among(trail.run(), Kind.LEFT_OUT, table, books.snapshots().name(copy));
        RowFilter which = new RowFilter.Where(out, List.of());
        all = all.with(books.snapshots().fingerprint(connection, copy, table, which));
      }
      return all;
    }
  }
}
