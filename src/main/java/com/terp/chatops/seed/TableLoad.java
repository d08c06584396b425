package com.terp.chatops.seed;

import com.terp.chatops.ledger.Chunk;
import com.terp.chatops.ledger.FencedSession;
import com.terp.chatops.ledger.KeyRange;
import com.terp.chatops.ledger.RowDigests;
import com.terp.chatops.run.ChatOpsException;
import com.terp.chatops.run.RunContext;
import com.terp.chatops.run.Words;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** One table on its way into the database: one step of the run. */
final class TableLoad {
  /** Interrupted, server shutting down, and MariaDB's word for a killed connection. */
  private static final Set<Integer> KILLED = Set.of(1317, 1053, 1927);

  private final SeedRun run;
  private final FencedSession session;
  private final ChunkWriter writer;
  private final PlannedTable table;

  TableLoad(SeedRun run, FencedSession session, ChunkWriter writer, PlannedTable table) {
    this.run = run;
    this.session = session;
    this.writer = writer;
    this.table = table;
  }

  /** Asked between chunks whether to go on. */
  @FunctionalInterface
  interface Stop {
    void checkpoint();
  }

  /**
   * Writes all rows, each chunk with its ledger entry in one transaction, while {@code maker} makes
   * the next one.
   */
  void load(ExecutorService maker, Stop stop) throws SQLException, InterruptedException {
    long rows = table.plan().inserted();
    RunContext.Step step = run.context().step(table.name(), rows);
    Future<ReadyChunk> next = maker.submit(() -> writer.prepare(table, 0));
    long done = 0;
    try {
      while (done < rows) {
        stop.checkpoint();
        long from = done;
        try (ReadyChunk chunk = made(next)) {
          done += chunk.rows();
          if (done < rows) {
            long after = done;
            next = maker.submit(() -> writer.prepare(table, after));
          }
          send(chunk, from);
        }
        step.done(done);
      }
    } finally {
      next.cancel(true);
    }
    step.end(
        "%s, keys %d–%d".formatted(Words.rows(rows), table.keys().first(), table.keys().last()));
  }

  private void send(ReadyChunk chunk, long from) throws SQLException {
    try {
      session.chunk(c -> write(c, chunk, from));
    } catch (SQLException e) {
      if (broken(e)) {
        throw new ChatOpsException(
            "The connection that wrote to %s broke (%s); the part it was at is not kept. Look at the database's log, then undo the run or seed again."
                .formatted(table.name(), firstLine(e)),
            e);
      }
      throw e;
    }
  }

  private static boolean broken(SQLException e) {
    String state = e.getSQLState();
    return (state != null && state.startsWith("08")) || KILLED.contains(e.getErrorCode());
  }

  private static String firstLine(SQLException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("no message");
  }

  private Chunk write(Connection connection, ReadyChunk rows, long from) throws SQLException {
    rows.write(connection);
    long first = table.keys().first() + from;
    KeyRange keys = new KeyRange(first, first + rows.rows() - 1);
    byte[] digests = RowDigests.read(connection, table.live(), keys);
    if (RowDigests.count(digests) != rows.rows()) {
      throw new ChatOpsException(
          "%s were sent to %s and %d arrived; nothing of that part was kept. Look at the table's triggers, then undo the run."
              .formatted(Words.rows(rows.rows()), table.name(), RowDigests.count(digests)));
    }
    Chunk chunk = run.loaded(table.name(), keys, RowDigests.digest(digests));
    run.books().ledger().append(connection, chunk, digests);
    return chunk;
  }

  private static ReadyChunk made(Future<ReadyChunk> chunk) throws InterruptedException {
    try {
      return chunk.get();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case RuntimeException failure -> throw failure;
        case Error failure -> throw failure;
        case null, default -> throw new IllegalStateException(e);
      }
    }
  }
}
