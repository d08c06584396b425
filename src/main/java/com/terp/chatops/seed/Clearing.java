package com.terp.chatops.seed;

import com.terp.chatops.db.Identifier;
import com.terp.chatops.ledger.Chunk;
import com.terp.chatops.ledger.LiveRows;
import com.terp.chatops.ledger.Snapshot;
import com.terp.chatops.ledger.Sql;
import com.terp.chatops.run.Words;
import com.terp.chatops.schema.ForeignKey;
import com.terp.chatops.schema.Table;
import com.terp.chatops.seed.BlastRadius.Deleted;
import com.terp.chatops.seed.BlastRadius.Unlinked;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Takes rows away, chunk by chunk, each copied in the transaction that deletes it. No row goes that
 * was not copied: rows are locked first, and copies, deletions and locks must agree in number.
 */
final class Clearing {
  private static final int CHUNK = 5_000;

  private final SeedRun run;
  private final Prepared prepared;
  private long taken;

  Clearing(SeedRun run, Prepared prepared) {
    this.run = run;
    this.prepared = prepared;
  }

  /** Rows that have to be copied in all. */
  static long rows(BlastRadius radius) {
    return radius.unlinked().stream().mapToLong(Unlinked::rows).sum()
        + radius.deleted().stream().mapToLong(Deleted::rows).sum();
  }

  void clear() throws SQLException {
    BlastRadius radius = prepared.radius();
    run.context().begin("clearing", rows(radius));
    for (Unlinked unlinked : radius.unlinked()) {
      unlink(unlinked);
    }
    for (Deleted deleted : radius.deleted()) {
      delete(deleted);
    }
    for (PlannedTable table : prepared.tables()) {
      requireEmpty(table);
    }
    run.context().end(Words.rows(taken) + " copied and cleared");
  }

  private void unlink(Unlinked unlinked) throws SQLException {
    Table table = unlinked.table();
    LiveRows live = new LiveRows(table);
    String assignments =
        unlinked.columns().stream()
                .map(column -> Identifier.quote(table.name(), column) + " = NULL")
                .collect(Collectors.joining(", "))
            + live.clocksAsTheyAre(unlinked.columns());
    String update =
        "UPDATE %s SET %s WHERE %s BETWEEN ? AND ? AND (%s)"
            .formatted(live.name(), assignments, live.key(), unlinked.condition());
    Rows rows = new Rows(table, unlinked.condition(), unlinked.lastKey(), unlinked.rows());
    take(rows, update, snapshot(table, unlinked.columns()));
  }

  private void delete(Deleted deleted) throws SQLException {
    LiveRows live = new LiveRows(deleted.table());
    String delete =
        "DELETE FROM %s WHERE %s BETWEEN ? AND ? AND (%s)"
            .formatted(live.name(), live.key(), deleted.condition());
    Rows rows = new Rows(deleted.table(), deleted.condition(), deleted.lastKey(), deleted.rows());
    take(rows, delete, snapshot(deleted.table(), List.of()));
  }

  private record Rows(Table table, String condition, String lastKey, long planned) {}

  private Snapshot snapshot(Table table, List<String> unlinked) throws SQLException {
    run.session().makeSure();
    return run.books()
        .snapshots()
        .create(run.session().connection(), run.id(), run.nextSnapshot(), table, unlinked);
  }

  private void take(Rows rows, String change, Snapshot snapshot) throws SQLException {
    long copied = 0;
    while (true) {
      run.context().checkpoint();
      Optional<TakenKeys> chunk = run.session().chunk(c -> chunk(c, rows, change, snapshot));
      if (chunk.isEmpty()) {
        break;
      }
      copied += chunk.get().rows();
      taken += chunk.get().rows();
      run.context().done(taken);
    }
    if (copied != rows.planned()) {
      throw new Interference(
          rows.table().name(),
          "%s were planned to go and %d did".formatted(Words.rows(rows.planned()), copied));
    }
    run.books().snapshots().seal(run.session().connection(), snapshot, rows.table());
  }

  private Optional<TakenKeys> chunk(
      Connection connection, Rows rows, String change, Snapshot snapshot) throws SQLException {
    Table table = rows.table();
    Optional<TakenKeys> locked =
        TakenKeys.lock(connection, table, rows.condition(), rows.lastKey(), CHUNK);
    if (locked.isEmpty()) {
      return locked;
    }
    TakenKeys keys = locked.get();
    if (snapshot.kind() == Chunk.Kind.CLEARED) {
      requireNoChildren(connection, rows, keys);
    }
    long copied = copy(connection, rows, keys, snapshot);
    long changed = Sql.of(change, keys.first(), keys.last()).update(connection);
    if (copied != keys.rows() || changed != keys.rows()) {
      throw new Interference(
          table.name(),
          "%d rows locked, %d copied, %d changed".formatted(keys.rows(), copied, changed));
    }
    run.books()
        .ledger()
        .append(
            connection,
            run.taken(snapshot.kind(), table.name(), keys, snapshot.number()),
            new byte[0]);
    return locked;
  }

  private long copy(Connection connection, Rows rows, TakenKeys keys, Snapshot snapshot)
      throws SQLException {
    LiveRows live = new LiveRows(rows.table());
    return Sql.of(
            "INSERT INTO %s (%s) SELECT %s FROM %s WHERE %s BETWEEN ? AND ? AND (%s)"
                .formatted(
                    run.books().snapshots().name(snapshot),
                    live.columns(),
                    live.columns(),
                    live.name(),
                    live.key(),
                    rows.condition()),
            keys.first(),
            keys.last())
        .update(connection);
  }

  /**
   * Rows that point at the locked ones would go with them, uncopied. Children go before their
   * parents, so any that are there now are new; and since their parents are locked, no more can
   * come until the transaction ends.
   */
  private void requireNoChildren(Connection connection, Rows rows, TakenKeys keys)
      throws SQLException {
    LiveRows live = new LiveRows(rows.table());
    for (ForeignKey key : prepared.schema().childrenOf(rows.table().name())) {
      String sql =
          "SELECT COUNT(*) FROM %s WHERE (%s) IN (SELECT %s FROM %s WHERE %s BETWEEN ? AND ? AND (%s))"
              .formatted(
                  Identifier.quote(key.child()),
                  qualified(key.child(), key.columns()),
                  qualified(key.parent(), key.parentColumns()),
                  live.name(),
                  live.key(),
                  rows.condition());
      long children = Sql.of(sql, keys.first(), keys.last()).number(connection);
      if (children > 0) {
        throw new Interference(
            key.child(),
            "%s came in that hang on %s".formatted(Words.rows(children), key.parent()));
      }
    }
  }

  private void requireEmpty(PlannedTable table) throws SQLException {
    if (prepared.plan().spec().clear() == SeedSpec.Clear.CLEAR
        && table.rows().role() != TableRole.REFERENCE) {
      long left =
          Sql.of("SELECT COUNT(*) FROM " + Identifier.quote(table.name()))
              .number(run.session().connection());
      if (left > 0) {
        throw new Interference(
            table.name(), Words.rows(left) + " came in while it was being cleared");
      }
    }
  }

  private static String qualified(String table, List<String> columns) {
    return columns.stream()
        .map(column -> Identifier.quote(table, column))
        .collect(Collectors.joining(", "));
  }
}
