package com.terp.chatops.undo;

import com.terp.chatops.db.Identifier;
import com.terp.chatops.ledger.Books;
import com.terp.chatops.ledger.Chunk;
import com.terp.chatops.ledger.KeptRows.Kind;
import com.terp.chatops.ledger.Snapshot;
import com.terp.chatops.ledger.Sql;
import com.terp.chatops.schema.ForeignKey;
import com.terp.chatops.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Works out which copies cannot be put back when a run is undone with {@code keep}, because a row
 * that stays has their place, or because the row they belong to does not come back. It writes them
 * down on the connection, in the caller's transaction. Tables are asked about parents first.
 */
final class LeavingOut {
  private final Connection connection;
  private final Books books;
  private final Trail trail;

  LeavingOut(Connection connection, Books books, Trail trail) {
    this.connection = connection;
    this.books = books;
    this.trail = trail;
  }

  /**
   * Finds those of a chunk of rows taken away.
   *
   * @return how many there are
   */
  long find(Chunk chunk, Snapshot snapshot) throws SQLException {
    Table table = trail.schema().table(chunk.table());
    Part part = new Part(table, snapshot, chunk);
    taken(part, table.identity());
    for (List<String> unique : table.uniqueKeys().values()) {
      taken(part, unique);
    }
    for (ForeignKey key : table.foreignKeys()) {
      if (!key.selfReference()) {
        orphaned(part, key);
      }
    }
    return new Sql(
            "SELECT COUNT(*) FROM %s AS kept WHERE %s AND %s"
                .formatted(part.copy(), part.range(), out(table, "kept")),
            part.ends())
        .number(connection);
  }

  /** True for copies that are left out, as SQL. */
  String out(Table table, String name) {
    return books.kept().among(trail.run(), Kind.LEFT_OUT, table, name);
  }

  /** True for copies, under the name {@code kept}, whose parent is among those left out. */
  String parentOut(ForeignKey key) {
    Table parent = trail.schema().table(key.parent());
    List<Snapshot> taken = trail.taken(key.parent());
    if (taken.isEmpty()) {
      return "FALSE";
    }
    return taken.stream()
        .map(copy ->
            "EXISTS (SELECT 1 FROM %s AS up WHERE %s AND %s)"
                .formatted(
                    books.snapshots().name(copy),
                    Inbound.equal(key, "kept", "up"),
                    out(parent, "up")))
        .collect(Collectors.joining(" OR ", "(", ")"));
  }

  /** The copies of one chunk. */
  private final class Part {
    private final Table table;
    private final Snapshot snapshot;
    private final Chunk chunk;

    Part(Table table, Snapshot snapshot, Chunk chunk) {
      this.table = table;
      this.snapshot = snapshot;
      this.chunk = chunk;
    }

    String copy() {
      return books.snapshots().name(snapshot);
    }

    String range() {
      return Undo.kept(table, chunk);
    }

    List<String> ends() {
      return Undo.ends(chunk);
    }

    void add(String from) throws SQLException {
      books
          .kept()
          .add(connection, trail.run(), Kind.LEFT_OUT, table, "kept", new Sql(from, ends()));
    }
  }

  /** A row that will be there has the same key, or one of the same unique keys. */
  private void taken(Part part, List<String> unique) throws SQLException {
    part.add(
        "%s AS kept JOIN %s AS live ON %s WHERE %s AND %s"
            .formatted(
                part.copy(),
                Identifier.quote(part.table.name()),
                CopiedRows.same(unique),
                part.range(),
                willBeThere(part.table, "live")));
  }

  /** The parent must be there, and be the one it was: its number may be another row's by now. */
  private void orphaned(Part part, ForeignKey key) throws SQLException {
    Table parent = trail.schema().table(key.parent());
    StringBuilder missing =
        new StringBuilder(
            "NOT EXISTS (SELECT 1 FROM %s AS live WHERE %s AND %s)"
                .formatted(
                    Identifier.quote(parent.name()),
                    Inbound.equal(key, "kept", "live"),
                    willBeThere(parent, "live")));
    for (Snapshot other : trail.snapshots(Chunk.Kind.CLEARED, parent.name())) {
      missing.append(
          " AND NOT EXISTS (SELECT 1 FROM %s AS also WHERE %s AND NOT %s)"
              .formatted(
                  books.snapshots().name(other),
                  Inbound.equal(key, "kept", "also"),
                  out(parent, "also")));
    }
    part.add(
        "%s AS kept WHERE %s AND %s AND ((%s) OR %s)"
            .formatted(
                part.copy(), part.range(), Inbound.set(key, "kept"), missing, parentOut(key)));
  }

  private String willBeThere(Table table, String name) {
    return "(NOT %s OR %s)"
        .formatted(
            trail.own(table, name), books.kept().among(trail.run(), Kind.STAYS, table, name));
  }
}
