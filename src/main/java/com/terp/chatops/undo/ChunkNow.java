package com.terp.chatops.undo;

import com.terp.chatops.ledger.Books;
import com.terp.chatops.ledger.Chunk;
import com.terp.chatops.ledger.CopiedKeys;
import com.terp.chatops.ledger.KeyRange;
import com.terp.chatops.ledger.LiveRows;
import com.terp.chatops.ledger.RowDigests;
import com.terp.chatops.ledger.RowKeys;
import com.terp.chatops.ledger.Sql;
import com.terp.chatops.schema.ContentDigest;
import com.terp.chatops.schema.Fingerprint;
import com.terp.chatops.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.SortedMap;

/**
 * A loaded chunk as it is now.
 *
 * @param rows the digest of each row by its key, where keys are numbers
 * @param print over the rows together
 */
record ChunkNow(
    Table table, Chunk chunk, RowKeys keys, SortedMap<Long, Long> rows, Fingerprint print) {
  /** Looks at a chunk. */
  @FunctionalInterface
  interface Look {
    ChunkNow at(Chunk chunk) throws SQLException;
  }

  static ChunkNow read(Connection connection, Trail trail, Chunk chunk) throws SQLException {
    Table table = trail.schema().table(chunk.table());
    return switch (trail.keys(chunk)) {
      case KeyRange range ->
          of(table, chunk, range, ContentDigest.rows(connection, table, range.filter()));
      case CopiedKeys copied -> copied(connection, table, chunk, copied);
    };
  }

  /** The same, with the rows locked until the transaction ends. */
  static ChunkNow locked(Connection connection, Trail trail, Chunk chunk) throws SQLException {
    Table table = trail.schema().table(chunk.table());
    return switch (trail.keys(chunk)) {
      case KeyRange range ->
          of(table, chunk, range, ContentDigest.lockedRows(connection, table, range.filter()));
      case CopiedKeys copied -> {
        LiveRows live = new LiveRows(table);
        Sql.of(
                "SELECT %s FROM %s WHERE %s FOR UPDATE"
                    .formatted(live.identity(), live.name(), copied.condition(table, live.name())))
            .column(connection);
        yield copied(connection, table, chunk, copied);
      }
    };
  }

  private static ChunkNow of(Table table, Chunk chunk, KeyRange keys, SortedMap<Long, Long> rows) {
    return new ChunkNow(
        table,
        chunk,
        keys,
        rows,
        new Fingerprint(rows.size(), RowDigests.digest(RowDigests.bytes(rows))));
  }

  private static ChunkNow copied(Connection connection, Table table, Chunk chunk, CopiedKeys keys)
      throws SQLException {
    Fingerprint print = ContentDigest.of(connection, table, keys.filter(table));
    return new ChunkNow(table, chunk, keys, Collections.emptySortedMap(), print);
  }

  /** How many of its rows are there. */
  long present() {
    return print.rows();
  }

  /** Whether all of its rows are there, as they were written. */
  boolean untouched() {
    return print.equals(new Fingerprint(chunk.rows(), chunk.digest()));
  }

  /** Enters what a statement of ours made of the rows; what others had changed stays changed. */
  void rewrite(Connection connection, Books books) throws SQLException {
    switch (keys) {
      case KeyRange range -> {
        byte[] written = books.ledger().rowDigests(connection, chunk);
        SortedMap<Long, Long> after = ContentDigest.rows(connection, table, range.filter());
        byte[] merged = RowDigests.merged(range, written, rows, after);
        books.ledger().rewrite(connection, chunk, RowDigests.digest(merged), merged);
      }
      case CopiedKeys copied -> {
        Fingerprint now = ContentDigest.of(connection, table, copied.filter(table));
        // No rows ever have an empty digest: whoever looks next compares row by row.
        String digest = untouched() ? now.digest() : "";
        books.ledger().rewrite(connection, chunk, digest, new byte[0]);
      }
    }
  }
}
