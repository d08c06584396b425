package com.terp.chatops.seed;

import com.terp.chatops.db.Identifier;
import com.terp.chatops.ledger.Chunk;
import com.terp.chatops.ledger.CopiedKeys;
import com.terp.chatops.ledger.FencedSession;
import com.terp.chatops.ledger.LiveRows;
import com.terp.chatops.ledger.Snapshot;
import com.terp.chatops.ledger.Sql;
import com.terp.chatops.run.Words;
import com.terp.chatops.schema.ForeignKey;
import com.terp.chatops.schema.LiveSchema;
import com.terp.chatops.schema.Table;
import com.terp.chatops.seed.BlastRadius.Deleted;
import com.terp.chatops.seed.BlastRadius.Unlinked;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Takes rows of one table after the other away, chunk by chunk, each copied in the transaction that
 * deletes it. No row goes that was not copied: rows are locked first, and copies, deletions and
 * locks must agree in number.
 */
final class TableClearing {
  private static final int CHUNK = 5_000;

  private final SeedRun run;
  private final FencedSession session;
  private final LiveSchema schema;
  private final Progress progress;

  TableClearing(SeedRun run, FencedSession session, LiveSchema schema, Progress progress) {
    this.run = run;
    this.session = session;
    this.schema = schema;
    this.progress = progress;
  }

  /** Told after every chunk; asked before it whether to go on. */
  interface Progress {
    void took(long rows);

    void checkpoint();
  }

  void unlink(Unlinked unlinked) throws SQLException {
    Table table = unlinked.table();
    LiveRows live = new LiveRows(table);
    String assignments =
        unlinked.columns().stream()
                .map(column -> Identifier.quote(table.name(), column) + " = NULL")
                .collect(Collectors.joining(", "))
            + live.clocksAsTheyAre(unlinked.columns());
    Rows rows = new Rows(table, unlinked.condition(), unlinked.lastKey(), unlinked.rows());
    take(
        rows,
        "UPDATE %s SET %s".formatted(live.name(), assignments),
        snapshot(table, unlinked.columns()));
  }

  void delete(Deleted deleted) throws SQLException {
    LiveRows live = new LiveRows(deleted.table());
    Rows rows = new Rows(deleted.table(), deleted.condition(), deleted.lastKey(), deleted.rows());
    take(rows, "DELETE FROM " + live.name(), snapshot(deleted.table(), List.of()));
  }

  private record Rows(Table table, String condition, String lastKey, long planned) {}

  private Snapshot snapshot(Table table, List<String> unlinked) throws SQLException {
    session.makeSure();
    return run.books()
        .snapshots()
        .create(session.connection(), run.id(), run.nextSnapshot(), table, unlinked);
  }

  /**
   * Copies and changes all of the rows.
   *
   * @param change the statement up to its condition
   */
  private void take(Rows rows, String change, Snapshot snapshot) throws SQLException {
    long copied =
        new LiveRows(rows.table()).ranged()
            ? takeRanges(rows, change, snapshot)
            : takeTogether(rows, change, snapshot);
    if (copied != rows.planned()) {
      throw new Interference(
          rows.table().name(),
          "%s were planned to go and %d did".formatted(Words.rows(rows.planned()), copied));
    }
    run.books().snapshots().seal(session.connection(), snapshot, rows.table());
  }

  private long takeTogether(Rows rows, String change, Snapshot snapshot) throws SQLException {
    long copied = session.chunk(c -> takeAll(c, rows, change, snapshot));
    progress.took(copied);
    return copied;
  }

  /** In one transaction; the copies themselves say which rows they are of. */
  private long takeAll(Connection connection, Rows rows, String change, Snapshot snapshot)
      throws SQLException {
    progress.checkpoint();
    LiveRows live = new LiveRows(rows.table());
    CopiedKeys keys = new CopiedKeys(run.books().snapshots().name(snapshot));
    long copied =
        Sql.of(copyOf(rows, snapshot) + " WHERE (%s) FOR UPDATE".formatted(rows.condition()))
            .update(connection);
    String own = keys.condition(rows.table(), live.name());
    if (snapshot.kind() == Chunk.Kind.CLEARED) {
      requireNoChildren(connection, rows.table(), own, List.of());
    }
    long changed = Sql.of(change + " WHERE " + own).update(connection);
    if (copied != rows.planned() || changed != copied) {
      throw new Interference(
          rows.table().name(),
          "%d rows were planned to go, %d copied, %d changed"
              .formatted(rows.planned(), copied, changed));
    }
    run.books()
        .ledger()
        .append(
            connection,
            run.taken(
                snapshot.kind(),
                rows.table().name(),
                new TakenKeys("", "", copied),
                snapshot.number()),
            new byte[0]);
    return copied;
  }

  private long takeRanges(Rows rows, String change, Snapshot snapshot) throws SQLException {
    long copied = 0;
    Optional<TakenKeys> next = lockAndTake(rows, change, snapshot, Optional.empty());
    while (next.isPresent()) {
      copied += next.get().rows();
      progress.took(next.get().rows());
      next = lockAndTake(rows, change, snapshot, next);
    }
    return copied;
  }

  private Optional<TakenKeys> lockAndTake(
      Rows rows, String change, Snapshot snapshot, Optional<TakenKeys> after) throws SQLException {
    progress.checkpoint();
    TakenKeys.Bounds bounds = new TakenKeys.Bounds(rows.condition(), rows.lastKey());
    return session.chunk(c -> {
      Optional<TakenKeys> locked = TakenKeys.lock(c, rows.table(), bounds, after, CHUNK);
      if (locked.isPresent()) {
        take(c, rows, change, snapshot, locked.get());
      }
      return locked;
    });
  }

  private void take(
      Connection connection, Rows rows, String change, Snapshot snapshot, TakenKeys keys)
      throws SQLException {
    Table table = rows.table();
    String own =
        "%s BETWEEN ? AND ? AND (%s)".formatted(new LiveRows(table).key(), rows.condition());
    List<String> ends = List.of(keys.first(), keys.last());
    if (snapshot.kind() == Chunk.Kind.CLEARED) {
      requireNoChildren(connection, table, own, ends);
    }
    long copied = new Sql(copyOf(rows, snapshot) + " WHERE " + own, ends).update(connection);
    long changed = new Sql(change + " WHERE " + own, ends).update(connection);
    if (copied != keys.rows() || changed != keys.rows()) {
      throw new Interference(
          table.name(),
          "%d rows locked (%s to %s), %d copied, %d changed"
              .formatted(keys.rows(), keys.first(), keys.last(), copied, changed));
    }
    run.books()
        .ledger()
        .append(
            connection,
            run.taken(snapshot.kind(), table.name(), keys, snapshot.number()),
            new byte[0]);
  }

  private String copyOf(Rows rows, Snapshot snapshot) {
    LiveRows live = new LiveRows(rows.table());
    return "INSERT INTO %s (%s) SELECT %s FROM %s"
        .formatted(
            run.books().snapshots().name(snapshot), live.columns(), live.columns(), live.name());
  }

  /**
   * Rows that point at the locked ones would go with them, uncopied. Children go before their
   * parents, so any that are there now are new; and since their parents are locked, no more can
   * come until the transaction ends.
   */
  private void requireNoChildren(
      Connection connection, Table table, String condition, List<String> values)
      throws SQLException {
    LiveRows live = new LiveRows(table);
    for (ForeignKey key : schema.childrenOf(table.name())) {
      String sql =
          "SELECT COUNT(*) FROM %s WHERE (%s) IN (SELECT %s FROM %s WHERE %s)"
              .formatted(
                  Identifier.quote(key.child()),
                  qualified(key.child(), key.columns()),
                  qualified(key.parent(), key.parentColumns()),
                  live.name(),
                  condition);
      long children = new Sql(sql, values).number(connection);
      if (children > 0) {
        throw new Interference(
            key.child(),
            "%s came in that hang on %s".formatted(Words.rows(children), key.parent()));
      }
    }
  }

  private static String qualified(String table, List<String> columns) {
    return columns.stream()
        .map(column -> Identifier.quote(table, column))
        .collect(Collectors.joining(", "));
  }
}
