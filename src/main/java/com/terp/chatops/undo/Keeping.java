package com.terp.chatops.undo;

import com.terp.chatops.db.Identifier;
import com.terp.chatops.ledger.Books;
import com.terp.chatops.ledger.Chunk;
import com.terp.chatops.ledger.CopiedKeys;
import com.terp.chatops.ledger.KeptRows.Kind;
import com.terp.chatops.ledger.KeyRange;
import com.terp.chatops.ledger.RowDigests;
import com.terp.chatops.ledger.RowKeys;
import com.terp.chatops.ledger.Snapshot;
import com.terp.chatops.ledger.Sql;
import com.terp.chatops.schema.ForeignKey;
import com.terp.chatops.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Works out which rows of a run stay when it is undone with {@code keep}: those somebody changed,
 * those that rows of others hang on, and every row of the run that one of these needs. It writes
 * them down on the connection, in the caller's transaction.
 */
final class Keeping {
  private final Connection connection;
  private final Books books;
  private final Trail trail;

  Keeping(Connection connection, Books books, Trail trail) {
    this.connection = connection;
    this.books = books;
    this.trail = trail;
  }

  /**
   * Forgets what an undo that stopped on its way had written down of chunks it did not come to:
   * people may have changed their mind since.
   */
  void forget() throws SQLException {
    if (books.kept().count(connection, trail.run()) == 0) {
      return;
    }
    for (Chunk chunk : trail.chunks()) {
      Table table = trail.schema().table(chunk.table());
      switch (chunk.kind()) {
        case LOADED -> {
          String live =
              "%s AS live WHERE %s"
                  .formatted(
                      Identifier.quote(table.name()), trail.keys(chunk).condition(table, "live"));
          books.kept().forget(connection, trail.run(), Kind.STAYS, table, "live", Sql.of(live));
        }
        case CLEARED -> {
          Optional<Snapshot> copy = trail.snapshot(chunk);
          if (copy.isPresent()) {
            String kept =
                "%s AS kept WHERE %s"
                    .formatted(books.snapshots().name(copy.get()), Undo.kept(table, chunk));
            Sql from = new Sql(kept, Undo.ends(chunk));
            books.kept().forget(connection, trail.run(), Kind.LEFT_OUT, table, "kept", from);
          }
        }
        case UNLINKED, DERIVED -> {}
      }
    }
  }

  /** Finds them all. */
  void find(ChunkNow.Look look) throws SQLException {
    for (String name : trail.childrenFirst()) {
      Table table = trail.schema().table(name);
      for (Chunk chunk : trail.of(Chunk.Kind.LOADED, name)) {
        changed(look.at(chunk));
      }
      List<RowKeys> own = trail.keys(name);
      if (!own.isEmpty()) {
        dependedOn(table, own);
      }
    }
    needed();
  }

  /** Looks once more at one chunk, whose rows the caller has locked. */
  void find(ChunkNow now) throws SQLException {
    if (changed(now) + dependedOn(now.table(), List.of(now.keys())) > 0) {
      needed();
    }
  }

  /** True for rows of a table that stay, as SQL. */
  String stays(Table table, String name) {
    return books.kept().among(trail.run(), Kind.STAYS, table, name);
  }

  /** How many rows of a chunk stay. */
  long staying(Chunk chunk) throws SQLException {
    Table table = trail.schema().table(chunk.table());
    if (books.kept().count(connection, trail.run(), Kind.STAYS, table) == 0) {
      return 0;
    }
    return Sql.of(
            "SELECT COUNT(*) FROM %s AS live WHERE %s AND %s"
                .formatted(
                    Identifier.quote(table.name()),
                    trail.keys(chunk).condition(table, "live"),
                    stays(table, "live")))
        .number(connection);
  }

  private long changed(ChunkNow now) throws SQLException {
    if (now.untouched()) {
      return 0;
    }
    Table table = now.table();
    return switch (now.keys()) {
      case KeyRange range -> {
        byte[] written = books.ledger().rowDigests(connection, now.chunk());
        List<Long> edited = RowDigests.changes(now.rows(), range, written).edited();
        yield books.kept().add(connection, trail.run(), Kind.STAYS, table, edited);
      }
      case CopiedKeys copied -> {
        Sql edited = Sql.of(new CopiedRows(table, copied).editedOnes());
        yield books.kept().add(connection, trail.run(), Kind.STAYS, table, "live", edited);
      }
    };
  }

  private long dependedOn(Table table, List<RowKeys> own) throws SQLException {
    long found = 0;
    for (Inbound key : trail.inbound(table.name())) {
      String from =
          "%s AS child JOIN %s AS parent ON %s WHERE %s AND NOT %s"
              .formatted(
                  key.quoted(),
                  Identifier.quote(table.name()),
                  key.points("child", "parent"),
                  OwnRows.condition(table, "parent", own),
                  trail.own(key, "child"));
      found += books.kept().add(connection, trail.run(), Kind.STAYS, table, "parent", Sql.of(from));
    }
    return found;
  }

  /** A row that stays needs every row it points at, and those need theirs. */
  private void needed() throws SQLException {
    long found;
    do {
      found = 0;
      for (String name : trail.childrenFirst()) {
        Table child = trail.schema().table(name);
        if (books.kept().count(connection, trail.run(), Kind.STAYS, child) > 0) {
          for (ForeignKey key : child.foreignKeys()) {
            found += needed(child, key);
          }
        }
      }
    } while (found > 0);
  }

  private long needed(Table child, ForeignKey key) throws SQLException {
    if (trail.keys(key.parent()).isEmpty()) {
      return 0;
    }
    Table parent = trail.schema().table(key.parent());
    String from =
        "%s AS child JOIN %s AS parent ON %s WHERE %s AND %s"
            .formatted(
                Identifier.quote(child.name()),
                Identifier.quote(parent.name()),
                Inbound.equal(key, "child", "parent"),
                trail.own(parent, "parent"),
                stays(child, "child"));
    return books.kept().add(connection, trail.run(), Kind.STAYS, parent, "parent", Sql.of(from));
  }
}
