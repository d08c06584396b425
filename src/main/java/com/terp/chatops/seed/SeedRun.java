package com.terp.chatops.seed;

import com.terp.chatops.ledger.Books;
import com.terp.chatops.ledger.Chunk;
import com.terp.chatops.ledger.CopiedKeys;
import com.terp.chatops.ledger.FencedSession;
import com.terp.chatops.ledger.KeyRange;
import com.terp.chatops.ledger.Snapshot;
import com.terp.chatops.run.RunContext;
import com.terp.chatops.run.RunId;
import com.terp.chatops.schema.Fingerprint;
import com.terp.chatops.schema.LiveSchema;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** What every step of one seed run works with. */
final class SeedRun {
  private final RunContext context;
  private final FencedSession session;
  private final Books books;
  private final AtomicInteger chunks = new AtomicInteger();
  private final AtomicInteger snapshots = new AtomicInteger();
  private final Map<String, CopiedKeys> copies = new ConcurrentHashMap<>();

  private SeedRun(RunContext context, FencedSession session, Books books) {
    this.context = context;
    this.session = session;
    this.books = books;
  }

  /** Counts on where a process before stopped. */
  static SeedRun of(RunContext context, FencedSession session, Books books) throws SQLException {
    SeedRun run = new SeedRun(context, session, books);
    run.chunks.set(books.ledger().last(session.connection(), run.id()));
    run.snapshots.set(books.snapshots().last(session.connection(), run.id()));
    return run;
  }

  /** Whether no process before did anything that counts. */
  boolean untouched() throws SQLException {
    return chunks.get() == 0
        && snapshots.get() == 0
        && books.states().of(session.connection(), id()).isEmpty();
  }

  /** Completes the notes on copies that a process before could not complete. */
  void sealCopies(LiveSchema schema) throws SQLException {
    Connection connection = session.connection();
    for (Snapshot copy : books.snapshots().of(connection, id())) {
      if (copy.kind() != Chunk.Kind.LOADED && copy.digest().isEmpty()) {
        books.snapshots().seal(connection, copy, schema.table(copy.source()));
      }
    }
  }

  RunId id() {
    return context.id();
  }

  RunContext context() {
    return context;
  }

  FencedSession session() {
    return session;
  }

  Books books() {
    return books;
  }

  int nextSnapshot() {
    return snapshots.incrementAndGet();
  }

  /**
   * A ledger entry for rows taken away; a number that is not used in the end is simply left out.
   */
  Chunk taken(Chunk.Kind kind, String table, TakenKeys keys, int snapshot) {
    return new Chunk(
        id(),
        chunks.incrementAndGet(),
        kind,
        table,
        keys.first(),
        keys.last(),
        keys.rows(),
        "",
        snapshot);
  }

  /** A ledger entry for rows that stay, with columns worked out anew. */
  Chunk derived(String table, KeyRange keys, int snapshot) {
    return new Chunk(
        id(),
        chunks.incrementAndGet(),
        Chunk.Kind.DERIVED,
        table,
        Long.toString(keys.first()),
        Long.toString(keys.last()),
        keys.size(),
        "",
        snapshot);
  }

  /** Remembers which copy names the rows written to a table; any thread. */
  void copied(String table, CopiedKeys keys) {
    copies.put(table, keys);
  }

  /** The copies that name rows written, by table. */
  Map<String, CopiedKeys> copies() {
    return Map.copyOf(copies);
  }

  /** A ledger entry for rows written that a copy names. */
  Chunk listed(String table, Fingerprint written, int copy) {
    return new Chunk(
        id(),
        chunks.incrementAndGet(),
        Chunk.Kind.LOADED,
        table,
        "",
        "",
        written.rows(),
        written.digest(),
        copy);
  }

  /** A ledger entry for rows written. */
  Chunk loaded(String table, KeyRange keys, String digest) {
    return new Chunk(
        id(),
        chunks.incrementAndGet(),
        Chunk.Kind.LOADED,
        table,
        Long.toString(keys.first()),
        Long.toString(keys.last()),
        keys.size(),
        digest,
        0);
  }
}
