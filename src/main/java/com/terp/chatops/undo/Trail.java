package com.terp.chatops.undo;

import com.terp.chatops.ledger.Books;
import com.terp.chatops.ledger.Chunk;
import com.terp.chatops.ledger.KeyRange;
import com.terp.chatops.ledger.Snapshot;
import com.terp.chatops.run.RunId;
import com.terp.chatops.schema.LiveSchema;
import com.terp.chatops.schema.SchemaReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a run left that is not undone yet, and the schema it is in.
 *
 * @param chunks in the order they were done
 * @param snapshots those still there
 */
record Trail(RunId run, LiveSchema schema, List<Chunk> chunks, List<Snapshot> snapshots) {
  Trail {
    chunks = List.copyOf(chunks);
    snapshots = List.copyOf(snapshots);
  }

  static Trail read(Connection connection, Books books, RunId run) throws SQLException {
    return new Trail(
        run,
        SchemaReader.read(connection),
        books.ledger().open(connection, run),
        books.snapshots().of(connection, run));
  }

  List<Chunk> of(Chunk.Kind kind) {
    return chunks.stream().filter(chunk -> chunk.kind() == kind).toList();
  }

  List<Chunk> of(Chunk.Kind kind, String table) {
    return of(kind).stream().filter(chunk -> chunk.table().equals(table)).toList();
  }

  long rows(Chunk.Kind kind, String table) {
    return of(kind, table).stream().mapToLong(Chunk::rows).sum();
  }

  /** The keys of the run's rows in a table, in as few ranges as possible. */
  List<KeyRange> keys(String table) {
    return KeyRange.joined(of(Chunk.Kind.LOADED, table).stream().map(Chunk::keys).toList());
  }

  /** Every table with something to undo, parents first. */
  List<String> parentsFirst() {
    Set<String> tables = new TreeSet<>();
    chunks.forEach(chunk -> tables.add(chunk.table()));
    return schema.parentsFirst(tables);
  }

  /** The same, children first. */
  List<String> childrenFirst() {
    return parentsFirst().reversed();
  }

  /** The snapshots of a table that hold something to put back. */
  List<Snapshot> snapshots(Chunk.Kind kind, String table) {
    List<Snapshot> found = new ArrayList<>();
    for (Snapshot snapshot : snapshots) {
      boolean needed =
          of(kind, table).stream().anyMatch(chunk -> chunk.snapshot() == snapshot.number());
      if (needed) {
        found.add(snapshot);
      }
    }
    return found;
  }
}
