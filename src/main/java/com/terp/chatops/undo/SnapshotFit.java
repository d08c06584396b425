package com.terp.chatops.undo;

import com.terp.chatops.db.Identifier;
import com.terp.chatops.ledger.Books;
import com.terp.chatops.ledger.Chunk;
import com.terp.chatops.ledger.Snapshot;
import com.terp.chatops.ledger.Sql;
import com.terp.chatops.schema.ForeignKey;
import com.terp.chatops.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether rows that were taken away still fit where they came from. */
final class SnapshotFit {
  private final Connection connection;
  private final Books books;
  private final Trail trail;
  private final List<Obstacle> found = new ArrayList<>();

  private SnapshotFit(Connection connection, Books books, Trail trail) {
    this.connection = connection;
    this.books = books;
    this.trail = trail;
  }

  static List<Obstacle> find(Connection connection, Books books, Trail trail) throws SQLException {
    SnapshotFit fit = new SnapshotFit(connection, books, trail);
    for (String name : trail.parentsFirst()) {
      for (Snapshot snapshot : trail.snapshots(Chunk.Kind.CLEARED, name)) {
        fit.check(snapshot, trail.schema().table(name));
      }
    }
    return fit.found;
  }

  private void check(Snapshot snapshot, Table table) throws SQLException {
    Open open = open(snapshot, table);
    taken(snapshot, table, table.identity(), open);
    for (List<String> unique : table.uniqueKeys().values()) {
      taken(snapshot, table, unique, open);
    }
    for (ForeignKey key : table.foreignKeys()) {
      if (!key.selfReference()) {
        orphaned(snapshot, key, open);
      }
    }
  }

  private void taken(Snapshot snapshot, Table table, List<String> unique, Open open)
      throws SQLException {
    long rows =
        new Sql(
                "SELECT COUNT(*) FROM %s AS kept JOIN %s AS live ON %s WHERE %s AND NOT %s"
                    .formatted(
                        books.snapshots().name(snapshot),
                        Identifier.quote(table.name()),
                        CopiedRows.same(unique),
                        open.condition(),
                        OwnRows.condition(table, "live", trail.keys(table.name()))),
                open.keys())
            .number(connection);
    if (rows > 0) {
      found.add(
          new Obstacle.Unrestorable(
              table.name(), rows, "their " + String.join(", ", unique) + " is taken by now"));
    }
  }

  /**
   * The parent must be there when all is undone: not one of the run's own, or in a snapshot too.
   */
  private void orphaned(Snapshot snapshot, ForeignKey key, Open open) throws SQLException {
    Table parent = trail.schema().table(key.parent());
    StringBuilder sql =
        new StringBuilder(
            "SELECT COUNT(*) FROM %s AS kept WHERE %s AND %s"
                .formatted(
                    books.snapshots().name(snapshot), open.condition(), Inbound.set(key, "kept")));
    sql.append(
        " AND NOT EXISTS (SELECT 1 FROM %s AS live WHERE %s AND NOT %s)"
            .formatted(
                Identifier.quote(parent.name()),
                Inbound.equal(key, "kept", "live"),
                OwnRows.condition(parent, "live", trail.keys(parent.name()))));
    for (Snapshot other : trail.snapshots(Chunk.Kind.CLEARED, parent.name())) {
      sql.append(
          " AND NOT EXISTS (SELECT 1 FROM %s AS also WHERE %s)"
              .formatted(books.snapshots().name(other), Inbound.equal(key, "kept", "also")));
    }
    long rows = new Sql(sql.toString(), open.keys()).number(connection);
    if (rows > 0) {
      found.add(
          new Obstacle.Unrestorable(
              snapshot.source(),
              rows,
              "the rows of %s they belong to (%s) are gone by now"
                  .formatted(key.parent(), String.join(", ", key.columns()))));
    }
  }

  /** Only the rows that an interrupted undo has not put back already. */
  private record Open(String condition, List<String> keys) {}

  private Open open(Snapshot snapshot, Table table) {
    List<Chunk> chunks =
        trail.of(Chunk.Kind.CLEARED, table.name()).stream()
            .filter(chunk -> chunk.snapshot() == snapshot.number())
            .toList();
    if (!chunks.stream().allMatch(Chunk::ranged)) {
      return new Open("TRUE", List.of());
    }
    String key = "kept." + Identifier.quote(table.primaryKey().getFirst());
    return new Open(
        chunks.stream()
            .map(chunk -> key + " BETWEEN ? AND ?")
            .collect(Collectors.joining(" OR ", "(", ")")),
        chunks.stream().flatMap(chunk -> Stream.of(chunk.firstKey(), chunk.lastKey())).toList());
  }
}
