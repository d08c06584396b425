package com.terp.chatops.undo;

import com.terp.chatops.db.Identifier;
import com.terp.chatops.ledger.Books;
import com.terp.chatops.ledger.Chunk;
import com.terp.chatops.ledger.LiveRows;
import com.terp.chatops.ledger.RowKeys;
import com.terp.chatops.ledger.Snapshot;
import com.terp.chatops.ledger.Sql;
import com.terp.chatops.run.ChatOpsException;
import com.terp.chatops.run.RunId;
import com.terp.chatops.schema.ForeignKey;
import com.terp.chatops.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Takes back one chunk at a time, within whatever transaction the caller has. Each looks once more,
 * with its rows locked, before it changes anything.
 */
final class Undo {
  private final Trail trail;
  private final Books books;
  private final RunId by;

  /**
   * @param by the run that undoes
   */
  Undo(Trail trail, Books books, RunId by) {
    this.trail = trail;
    this.books = books;
    this.by = by;
  }

  /** Locks rows of the run, so that nobody can edit them or hang new rows on them. */
  long lock(Connection connection, Chunk chunk) throws SQLException {
    LiveRows live = new LiveRows(table(chunk));
    String sql =
        "SELECT %s FROM %s WHERE %s FOR UPDATE"
            .formatted(live.identity(), live.name(), own(chunk, live));
    return Sql.of(sql).column(connection).size();
  }

  /** Takes away references within a table, so that its rows can be deleted in any order. */
  long unlinkOwn(Connection connection, Chunk chunk, ForeignKey self) throws SQLException {
    Table table = table(chunk);
    requireUntouched(connection, table, chunk);
    LiveRows live = new LiveRows(table);
    List<String> emptied = table.emptied(self);
    String sql =
        "UPDATE %s SET %s%s WHERE %s"
            .formatted(
                live.name(),
                emptied.stream()
                    .map(column -> Identifier.quote(table.name(), column) + " = NULL")
                    .collect(Collectors.joining(", ")),
                live.clocksAsTheyAre(emptied),
                own(chunk, live));
    long rows = Sql.of(sql).update(connection);
    books.ledger().refresh(connection, chunk, trail.keys(chunk), table);
    return rows;
  }

  /** Deletes a chunk's rows. */
  long delete(Connection connection, Chunk chunk) throws SQLException {
    Table table = table(chunk);
    lock(connection, chunk);
    requireUntouched(connection, table, chunk);
    requireNoChildren(connection, table, chunk);
    LiveRows live = new LiveRows(table);
    String sql =
        "DELETE FROM %s WHERE %s%s"
            .formatted(
                live.name(),
                own(chunk, live),
                chunk.ranged() ? " ORDER BY %s DESC".formatted(live.key()) : "");
    long rows = Sql.of(sql).update(connection);
    requireAll(chunk, rows, "deleted");
    books.ledger().undone(connection, chunk, by);
    return rows;
  }

  /** Puts a chunk's rows back. */
  long restore(Connection connection, Chunk chunk) throws SQLException {
    Table table = table(chunk);
    LiveRows live = new LiveRows(table);
    String sql =
        "INSERT INTO %s (%s) SELECT %s FROM %s AS kept WHERE %s"
            .formatted(
                live.name(),
                live.columns(),
                live.columns("kept"),
                books.snapshots().name(snapshot(chunk)),
                kept(table, chunk));
    long rows = new Sql(sql, ends(chunk)).update(connection);
    requireAll(chunk, rows, "put back");
    books.ledger().undone(connection, chunk, by);
    return rows;
  }

  /**
   * Gives rows back the references they lost, where they and the rows they pointed at are there and
   * nobody gave them another one.
   */
  long relink(Connection connection, Chunk chunk) throws SQLException {
    Table table = table(chunk);
    Snapshot snapshot = snapshot(chunk);
    LiveRows live = new LiveRows(table);
    String sql =
        "UPDATE %s JOIN %s AS kept ON %s %s SET %s%s WHERE %s AND %s"
            .formatted(
                live.name(),
                books.snapshots().name(snapshot),
                live.sameRow("kept"),
                parentJoin(table, snapshot),
                each(table, snapshot, "%s = kept.%s", ", "),
                live.clocksAsTheyAre(snapshot.unlinked()),
                kept(table, chunk),
                each(table, snapshot, "%s IS NULL", " AND "));
    long rows = new Sql(sql, ends(chunk)).update(connection);
    books.ledger().undone(connection, chunk, by);
    return rows;
  }

  private static String parentJoin(Table table, Snapshot snapshot) {
    return table.foreignKeys().stream()
        .filter(key -> table.emptied(key).equals(snapshot.unlinked()))
        .findFirst()
        .map(key -> {
          List<String> pairs = new ArrayList<>();
          for (int i = 0; i < key.columns().size(); i++) {
            pairs.add(
                "up.%s = kept.%s"
                    .formatted(
                        Identifier.quote(key.parentColumns().get(i)),
                        Identifier.quote(key.columns().get(i))));
          }
          return "JOIN %s AS up ON %s"
              .formatted(Identifier.quote(key.parent()), String.join(" AND ", pairs));
        })
        .orElse("");
  }

  private static String each(Table table, Snapshot snapshot, String form, String between) {
    return snapshot.unlinked().stream()
        .map(column ->
            form.formatted(Identifier.quote(table.name(), column), Identifier.quote(column)))
        .collect(Collectors.joining(between));
  }

  private String own(Chunk chunk, LiveRows live) {
    return trail.keys(chunk).condition(table(chunk), live.name());
  }

  /** Which rows of a snapshot the chunk took; where keys are not ranged it took all. */
  private static String kept(Table table, Chunk chunk) {
    return chunk.ranged()
        ? "kept.%s BETWEEN ? AND ?".formatted(Identifier.quote(table.primaryKey().getFirst()))
        : "TRUE";
  }

  private static List<String> ends(Chunk chunk) {
    return chunk.ranged() ? List.of(chunk.firstKey(), chunk.lastKey()) : List.of();
  }

  private void requireUntouched(Connection connection, Table table, Chunk chunk)
      throws SQLException {
    if (!ChangedRows.untouched(connection, table, chunk, trail.keys(chunk))) {
      throw new ChatOpsException(
          "Somebody changed rows of %s (keys %s–%s) while they were being taken back; the undo stopped there. Look at its preview again."
              .formatted(table.name(), chunk.firstKey(), chunk.lastKey()));
    }
  }

  /** The run's own children are gone by now: whatever hangs on these rows is somebody else's. */
  private void requireNoChildren(Connection connection, Table table, Chunk chunk)
      throws SQLException {
    for (ForeignKey key : trail.schema().childrenOf(table.name())) {
      requireNoChildren(connection, table, chunk, key);
    }
  }

  private void requireNoChildren(Connection connection, Table table, Chunk chunk, ForeignKey key)
      throws SQLException {
    List<RowKeys> own = key.selfReference() ? trail.keys(key.child()) : List.of();
    String sql =
        "SELECT COUNT(*) FROM %s WHERE %s AND NOT %s"
            .formatted(
                Identifier.quote(key.child()),
                Dependents.pointing(table, key, List.of(trail.keys(chunk))),
                OwnRows.condition(trail.schema().table(key.child()), own));
    long rows = Sql.of(sql).number(connection);
    if (rows > 0) {
      throw new ChatOpsException(
          "Somebody added %d rows to %s that hang on %s while it was being taken back; the undo stopped there. Look at its preview again."
              .formatted(rows, key.child(), table.name()));
    }
  }

  private static void requireAll(Chunk chunk, long rows, String what) {
    if (rows != chunk.rows()) {
      throw new ChatOpsException(
          "%d rows of %s should have been %s and %d were; the undo stopped there. Look at its preview again."
              .formatted(chunk.rows(), chunk.table(), what, rows));
    }
  }

  private Table table(Chunk chunk) {
    return trail.schema().table(chunk.table());
  }

  private Snapshot snapshot(Chunk chunk) {
    return trail.snapshots().stream()
        .filter(snapshot -> snapshot.number() == chunk.snapshot())
        .findFirst()
        .orElseThrow(() ->
            new ChatOpsException(
                "The copy of %s that run %s kept is gone; its rows cannot be put back. Restore them from a backup."
                    .formatted(chunk.table(), trail.run())));
  }
}
