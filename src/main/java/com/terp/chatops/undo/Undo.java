package com.terp.chatops.undo;

import com.terp.chatops.db.Identifier;
import com.terp.chatops.ledger.Books;
import com.terp.chatops.ledger.Chunk;
import com.terp.chatops.ledger.CopiedKeys;
import com.terp.chatops.ledger.LiveRows;
import com.terp.chatops.ledger.RowDigests;
import com.terp.chatops.ledger.Snapshot;
import com.terp.chatops.ledger.Sql;
import com.terp.chatops.run.RunId;
import com.terp.chatops.schema.ForeignKey;
import com.terp.chatops.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Takes back one chunk at a time, within whatever transaction the caller has. Each looks once more,
 * with its rows locked, before it changes anything. Thread-safe, each thread on its own connection.
 */
final class Undo {
  private final Trail trail;
  private final Books books;
  private final RunId by;
  private final UndoMode mode;

  /**
   * @param by the run that undoes
   */
  Undo(Trail trail, Books books, RunId by, UndoMode mode) {
    this.trail = trail;
    this.books = books;
    this.by = by;
    this.mode = mode;
  }

  /** Takes away references within a table, so that its rows can be deleted in any order. */
  long unlinkOwn(Connection connection, Chunk chunk, List<ForeignKey> selves) throws SQLException {
    ChunkNow locked = look(connection, chunk);
    long rows = unlinkLocked(connection, chunk, selves);
    if (trail.keys(chunk) instanceof CopiedKeys copied) {
      new CopiedRows(table(chunk), copied)
          .follow(connection, emptied(table(chunk), selves), going(connection, chunk, "live"));
    }
    locked.rewrite(connection, books);
    return rows;
  }

  /** The same where the chunk goes in this transaction, its rows locked and looked at. */
  long unlinkLocked(Connection connection, Chunk chunk, List<ForeignKey> selves)
      throws SQLException {
    Table table = table(chunk);
    List<String> emptied = emptied(table, selves);
    LiveRows live = new LiveRows(table);
    String sql =
        "UPDATE %s SET %s%s WHERE %s"
            .formatted(
                live.name(),
                emptied.stream()
                    .map(column -> Identifier.quote(table.name(), column) + " = NULL")
                    .collect(Collectors.joining(", ")),
                live.clocksAsTheyAre(emptied),
                going(connection, chunk, live.name()));
    return Sql.of(sql).update(connection);
  }

  private static List<String> emptied(Table table, List<ForeignKey> selves) {
    return selves.stream().flatMap(key -> table.emptied(key).stream()).distinct().toList();
  }

  /** Deletes a chunk's rows. */
  long delete(Connection connection, Chunk chunk) throws SQLException {
    return deleteLocked(connection, chunk, look(connection, chunk).present());
  }

  /**
   * Deletes a chunk's rows, which the caller has locked and looked at.
   *
   * @param present how many of them are there
   */
  long deleteLocked(Connection connection, Chunk chunk, long present) throws SQLException {
    Table table = table(chunk);
    long staying = mode == UndoMode.KEEP ? keeping(connection).staying(chunk) : 0;
    requireNoChildren(connection, table, chunk, staying);
    LiveRows live = new LiveRows(table);
    String sql =
        "DELETE FROM %s WHERE %s%s"
            .formatted(
                live.name(),
                staying == 0 ? own(chunk, live.name()) : going(connection, chunk, live.name()),
                chunk.ranged() ? " ORDER BY %s DESC".formatted(live.key()) : "");
    long rows = Sql.of(sql).update(connection);
    Holes.requireAll(chunk, present - staying, rows, "deleted");
    books.ledger().undone(connection, chunk, by, staying);
    return rows;
  }

  /** Puts a chunk's rows back. */
  long restore(Connection connection, Chunk chunk) throws SQLException {
    Table table = table(chunk);
    LiveRows live = new LiveRows(table);
    Snapshot snapshot = snapshot(chunk);
    LeavingOut leaving = new LeavingOut(connection, books, trail);
    long out = mode == UndoMode.KEEP ? leaving.find(chunk, snapshot) : 0;
    String sql =
        "INSERT INTO %s (%s) SELECT %s FROM %s AS kept WHERE %s%s"
            .formatted(
                live.name(),
                live.columns(),
                live.columns("kept"),
                books.snapshots().name(snapshot),
                kept(table, chunk),
                out == 0 ? "" : " AND NOT " + leaving.out(table, "kept"));
    long rows = new Sql(sql, ends(chunk)).update(connection);
    Holes.requireAll(chunk, chunk.rows() - out, rows, "put back");
    books.ledger().undone(connection, chunk, by, out);
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
    Optional<ForeignKey> key =
        table.foreignKeys().stream()
            .filter(k -> table.emptied(k).equals(snapshot.unlinked()))
            .findFirst();
    String sql =
        "UPDATE %s JOIN %s AS kept ON %s %s SET %s%s WHERE %s AND %s%s"
            .formatted(
                live.name(),
                books.snapshots().name(snapshot),
                live.sameRow("kept"),
                key.map(Undo::parentJoin).orElse(""),
                each(table, snapshot, "%s = kept.%s", ", "),
                live.clocksAsTheyAre(snapshot.unlinked()),
                kept(table, chunk),
                each(table, snapshot, "%s IS NULL", " AND "),
                mode == UndoMode.KEEP ? originals(connection, table, key) : "");
    long rows = new Sql(sql, ends(chunk)).update(connection);
    books.ledger().undone(connection, chunk, by, 0);
    return rows;
  }

  /** Gives rows that stayed the values they had, where nobody changed the rows since. */
  void underive(Connection connection, Chunk chunk) throws SQLException {
    Table table = table(chunk);
    Snapshot snapshot = snapshot(chunk);
    LiveRows live = new LiveRows(table);
    byte[] now = RowDigests.read(connection, table, chunk.keys());
    if (Arrays.equals(now, books.ledger().rowDigests(connection, chunk))) {
      String sql =
          "UPDATE %s JOIN %s AS kept ON %s SET %s%s WHERE %s"
              .formatted(
                  live.name(),
                  books.snapshots().name(snapshot),
                  live.sameRow("kept"),
                  each(table, snapshot, "%s = kept.%s", ", "),
                  live.clocksAsTheyAre(snapshot.unlinked()),
                  kept(table, chunk));
      new Sql(sql, ends(chunk)).update(connection);
    }
    books.ledger().undone(connection, chunk, by, 0);
  }

  /** Neither the row nor its parent is another one that has its number by now. */
  private String originals(Connection connection, Table table, Optional<ForeignKey> key) {
    LeavingOut leaving = new LeavingOut(connection, books, trail);
    return " AND NOT %s AND NOT %s"
        .formatted(leaving.out(table, "kept"), key.map(leaving::parentOut).orElse("FALSE"));
  }

  private static String parentJoin(ForeignKey key) {
    return "JOIN %s AS up ON %s"
        .formatted(Identifier.quote(key.parent()), Inbound.equal(key, "kept", "up"));
  }

  private static String each(Table table, Snapshot snapshot, String form, String between) {
    return snapshot.unlinked().stream()
        .map(column ->
            form.formatted(Identifier.quote(table.name(), column), Identifier.quote(column)))
        .collect(Collectors.joining(between));
  }

  /**
   * Which rows of a snapshot, named {@code kept}, the chunk took; all where keys are not ranged.
   */
  static String kept(Table table, Chunk chunk) {
    return chunk.ranged()
        ? "kept.%s BETWEEN ? AND ?".formatted(Identifier.quote(table.primaryKey().getFirst()))
        : "TRUE";
  }

  static List<String> ends(Chunk chunk) {
    return chunk.ranged() ? List.of(chunk.firstKey(), chunk.lastKey()) : List.of();
  }

  private ChunkNow look(Connection connection, Chunk chunk) throws SQLException {
    ChunkNow now = ChunkNow.locked(connection, trail, chunk);
    switch (mode) {
      case WHOLE -> Holes.requireUntouched(now);
      case KEEP -> keeping(connection).find(now);
    }
    return now;
  }

  private Keeping keeping(Connection connection) {
    return new Keeping(connection, books, trail);
  }

  private String own(Chunk chunk, String name) {
    return trail.keys(chunk).condition(table(chunk), name);
  }

  private String going(Connection connection, Chunk chunk, String name) {
    return switch (mode) {
      case WHOLE -> own(chunk, name);
      case KEEP ->
          "%s AND NOT %s"
              .formatted(own(chunk, name), keeping(connection).stays(table(chunk), name));
    };
  }

  private void requireNoChildren(Connection connection, Table table, Chunk chunk, long staying)
      throws SQLException {
    Holes.Going going =
        new Holes.Going(
            table, chunk, staying == 0 ? Optional.empty() : Optional.of(keeping(connection)));
    for (Inbound key : trail.inbound(table.name())) {
      Holes.requireNone(connection, trail, key, going);
    }
  }

  private Table table(Chunk chunk) {
    return trail.schema().table(chunk.table());
  }

  private Snapshot snapshot(Chunk chunk) {
    return trail.snapshot(chunk).orElseThrow(() -> Holes.copyGone(trail, chunk));
  }
}
