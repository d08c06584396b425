package com.terp.chatops.undo;

import com.terp.chatops.ledger.Books;
import com.terp.chatops.ledger.Chunk;
import com.terp.chatops.ledger.CopiedKeys;
import com.terp.chatops.ledger.KeyRange;
import com.terp.chatops.ledger.RowKeys;
import com.terp.chatops.ledger.Snapshot;
import com.terp.chatops.run.ChatOpsException;
import com.terp.chatops.run.RunId;
import com.terp.chatops.schema.LiveSchema;
import com.terp.chatops.schema.OutsideKey;
import com.terp.chatops.schema.OutsideKeys;
import com.terp.chatops.schema.SchemaReader;
import com.terp.chatops.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a run left that is not undone yet, and the schema it is in.
 *
 * @param outside the foreign keys that lead into the schema from others
 * @param chunks in the order they were done
 * @param snapshots those still there
 * @param copies the quoted names of the tables that say which rows are the run's, by their number
 */
record Trail(
    RunId run,
    LiveSchema schema,
    List<OutsideKey> outside,
    List<Chunk> chunks,
    List<Snapshot> snapshots,
    Map<Integer, String> copies) {
  Trail {
    outside = List.copyOf(outside);
    chunks = List.copyOf(chunks);
    snapshots = List.copyOf(snapshots);
    copies = Map.copyOf(copies);
  }

  static Trail read(Connection connection, Books books, RunId run) throws SQLException {
    LiveSchema schema = SchemaReader.read(connection);
    return read(connection, books, run, schema, OutsideKeys.read(connection, schema.name()));
  }

  private static Trail read(
      Connection connection, Books books, RunId run, LiveSchema schema, List<OutsideKey> outside)
      throws SQLException {
    List<Snapshot> snapshots = books.snapshots().of(connection, run);
    Map<Integer, String> copies =
        snapshots.stream()
            .filter(snapshot -> snapshot.kind() == Chunk.Kind.LOADED)
            .collect(Collectors.toMap(Snapshot::number, books.snapshots()::name));
    return new Trail(run, schema, outside, books.ledger().open(connection, run), snapshots, copies);
  }

  /** The same run by now; the schema is not read again. */
  Trail again(Connection connection, Books books) throws SQLException {
    return read(connection, books, run, schema, outside);
  }

  /** Another run on the same schema. */
  Trail of(Connection connection, Books books, RunId other) throws SQLException {
    return read(connection, books, other, schema, outside);
  }

  /** Every foreign key that points at a table. */
  List<Inbound> inbound(String parent) {
    List<Inbound> found = new ArrayList<>();
    schema.childrenOf(parent).forEach(key -> found.add(Inbound.of(key, schema.table(key.child()))));
    outside.stream()
        .filter(key -> key.key().parent().equals(parent))
        .forEach(key -> found.add(Inbound.of(key)));
    return List.copyOf(found);
  }

  /** What of the child of a foreign key is the run's, as SQL. */
  String own(Inbound key, String name) {
    return key.child().map(table -> own(table, name)).orElse("FALSE");
  }

  /** Which rows of a table are the run's, as SQL. */
  String own(Table table, String name) {
    return OwnRows.condition(table, name, keys(table.name()));
  }

  /**
   * The keys of a loaded chunk.
   *
   * @throws ChatOpsException if the copy that named them is gone
   */
  RowKeys keys(Chunk chunk) {
    if (chunk.ranged()) {
      return chunk.keys();
    }
    String copy = copies.get(chunk.snapshot());
    if (copy == null) {
      throw new ChatOpsException(
          "The copy that says which rows of %s run %s wrote is gone, so it cannot be undone. Restore a backup."
              .formatted(chunk.table(), run));
    }
    return new CopiedKeys(copy);
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

  /** How many rows there are to delete and to put back. */
  long rows() {
    return chunks.stream()
        .filter(chunk -> chunk.kind() == Chunk.Kind.LOADED || chunk.kind() == Chunk.Kind.CLEARED)
        .mapToLong(Chunk::rows)
        .sum();
  }

  /** The keys of the run's rows in a table, in as few ranges as possible. */
  List<RowKeys> keys(String table) {
    List<Chunk> loaded = of(Chunk.Kind.LOADED, table);
    List<RowKeys> keys =
        new ArrayList<>(
            KeyRange.joined(loaded.stream().filter(Chunk::ranged).map(Chunk::keys).toList()));
    loaded.stream().filter(chunk -> !chunk.ranged()).map(this::keys).forEach(keys::add);
    return List.copyOf(keys);
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

  /** All snapshots of rows taken from a table, whether put back or not. */
  List<Snapshot> taken(String table) {
    return snapshots.stream()
        .filter(snapshot -> snapshot.kind() == Chunk.Kind.CLEARED)
        .filter(snapshot -> snapshot.source().equals(table))
        .toList();
  }

  /** The snapshot a chunk went to. */
  Optional<Snapshot> snapshot(Chunk chunk) {
    return snapshots.stream().filter(s -> s.number() == chunk.snapshot()).findFirst();
  }
}
