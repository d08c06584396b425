package com.terp.chatops.seed;

import com.terp.chatops.ledger.Chunk;
import com.terp.chatops.ledger.KeyRange;
import com.terp.chatops.ledger.LiveRows;
import com.terp.chatops.ledger.RowDigests;
import com.terp.chatops.ledger.Snapshot;
import com.terp.chatops.ledger.Sql;
import com.terp.chatops.run.RunId;
import com.terp.chatops.run.Words;
import com.terp.chatops.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Computes what follows from the loaded rows: on rows of the seed's own runs, and on those of its
 * reference rows that were there before.
 */
final class Deriving {
  private final SeedRun run;
  private final Prepared prepared;
  private final List<RunId> runs;

  /**
   * @param runs those that loaded the rows, the earlier first
   */
  Deriving(SeedRun run, Prepared prepared, List<RunId> runs) {
    this.run = run;
    this.prepared = prepared;
    this.runs = List.copyOf(runs);
  }

  /** Runs all derivations, in order: one step of the run. */
  void derive() throws SQLException {
    List<Derivation> derivations = prepared.derivations();
    run.context().begin("totals", derivations.size());
    List<Chunk> loaded = new ArrayList<>();
    for (RunId id : runs) {
      run.books().ledger().open(run.session().connection(), id).stream()
          .filter(chunk -> chunk.kind() == Chunk.Kind.LOADED)
          .forEach(loaded::add);
    }
    int done = 0;
    for (Derivation derivation : derivations) {
      for (Chunk chunk : loaded) {
        if (chunk.table().equals(derivation.table())) {
          run.context().checkpoint();
          run.session().chunk(c -> derive(c, derivation, chunk));
        }
      }
      deriveKept(derivation, kept(derivation.table()));
      run.context().done(++done);
    }
    run.context().end(Words.counted(done, "total") + " worked out from the loaded rows");
  }

  private long derive(Connection connection, Derivation derivation, Chunk chunk)
      throws SQLException {
    KeyRange keys = chunk.keys();
    Table table = prepared.schema().table(chunk.table());
    requireAsLoaded(connection, table, chunk);
    long rows = Sql.of(derivation.sql(), keys.first(), keys.last()).update(connection);
    run.books().ledger().refresh(connection, chunk, keys, table);
    return rows;
  }

  /** The keys of the rows that stay; all of a table that the plan says nothing about. */
  private List<Long> kept(String name) throws SQLException {
    for (PlannedTable table : prepared.tables()) {
      if (table.name().equals(name)) {
        return table.numbered() ? table.kept() : List.of();
      }
    }
    LiveRows live = new LiveRows(prepared.schema().table(name));
    String sql = "SELECT %s FROM %s ORDER BY 1".formatted(live.key(), live.name());
    return Sql.of(sql).column(run.session().connection()).stream().map(Long::valueOf).toList();
  }

  /** Row by row: they are few, and mostly there is nothing to do. */
  private void deriveKept(Derivation derivation, List<Long> keys) throws SQLException {
    Table table = prepared.schema().table(derivation.table());
    List<KeyRange> stale = new ArrayList<>();
    for (long key : keys) {
      run.context().checkpoint();
      KeyRange one = new KeyRange(key, key);
      if (run.session().rolledBack(c -> changes(c, derivation, one))) {
        stale.add(one);
      }
    }
    if (stale.isEmpty()) {
      return;
    }
    run.session().makeSure();
    Snapshot snapshot =
        run.books()
            .snapshots()
            .createDerived(
                run.session().connection(),
                run.id(),
                run.nextSnapshot(),
                table,
                derivation.columns());
    for (KeyRange one : stale) {
      run.context().checkpoint();
      run.session().chunk(c -> deriveKept(c, derivation, snapshot, one));
    }
    run.books().snapshots().seal(run.session().connection(), snapshot, table);
  }

  private boolean changes(Connection connection, Derivation derivation, KeyRange key)
      throws SQLException {
    Table table = prepared.schema().table(derivation.table());
    byte[] before = locked(connection, table, key);
    Sql.of(derivation.sql(), key.first(), key.last()).update(connection);
    return !Arrays.equals(before, RowDigests.read(connection, table, key));
  }

  /** What the row held before is copied in the same transaction. */
  private KeyRange deriveKept(
      Connection connection, Derivation derivation, Snapshot snapshot, KeyRange key)
      throws SQLException {
    Table table = prepared.schema().table(derivation.table());
    LiveRows live = new LiveRows(table);
    String copy = run.books().snapshots().name(snapshot);
    String one = " WHERE %s BETWEEN ? AND ?".formatted(live.key());
    locked(connection, table, key);
    Sql.of(
            "INSERT INTO %s (%s) SELECT %s FROM %s%s"
                .formatted(copy, live.columns(), live.columns(), live.name(), one),
            key.first(),
            key.last())
        .update(connection);
    Sql.of(derivation.sql(), key.first(), key.last()).update(connection);
    byte[] after = RowDigests.read(connection, table, key);
    if (RowDigests.count(after) > 0) {
      run.books()
          .ledger()
          .append(connection, run.derived(table.name(), key, snapshot.number()), after);
    }
    return key;
  }

  /**
   * The ledger is about to take the rows for ours as they are now, so nobody else may have changed
   * one since it was loaded: locked first, then compared with the entry as it is by now, which an
   * earlier derivation may have refreshed.
   */
  private void requireAsLoaded(Connection connection, Table table, Chunk chunk)
      throws SQLException {
    byte[] now = locked(connection, table, chunk.keys());
    if (!Arrays.equals(now, run.books().ledger().rowDigests(connection, chunk))) {
      throw new Interference(
          table.name(), "rows that this run had loaded were changed or deleted meanwhile");
    }
  }

  /** The rows' digests, while nobody else can change them. */
  private static byte[] locked(Connection connection, Table table, KeyRange keys)
      throws SQLException {
    LiveRows live = new LiveRows(table);
    Sql.of(
            "SELECT %s FROM %s WHERE %s BETWEEN ? AND ? FOR UPDATE"
                .formatted(live.key(), live.name(), live.key()),
            keys.first(),
            keys.last())
        .column(connection);
    return RowDigests.read(connection, table, keys);
  }
}
