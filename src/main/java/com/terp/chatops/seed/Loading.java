package com.terp.chatops.seed;

import com.terp.chatops.ledger.Chunk;
import com.terp.chatops.ledger.KeyRange;
import com.terp.chatops.ledger.RowDigests;
import com.terp.chatops.run.ChatOpsException;
import com.terp.chatops.run.Words;
import com.terp.chatops.schema.ContentDigest;
import com.terp.chatops.schema.Fingerprint;
import java.sql.Connection;
import java.sql.SQLException;

/** Writes the planned rows, chunk by chunk, each with its ledger entry in one transaction. */
final class Loading {
  static final int CHUNK = 1_000;

  private final SeedRun run;
  private final ChunkWriter writer;

  Loading(SeedRun run, ChunkWriter writer) {
    this.run = run;
    this.writer = writer;
  }

  /** Writes all rows of one table: one step of the run. */
  void load(PlannedTable table) throws SQLException {
    long rows = table.plan().inserted();
    run.context().begin(table.name(), rows);
    for (long from = 0; from < rows; from += CHUNK) {
      run.context().checkpoint();
      long first = from;
      int count = (int) Math.min(CHUNK, rows - from);
      run.session().chunk(c -> chunk(c, table, first, count));
      run.context().done(from + count);
    }
    run.context()
        .end(
            "%s, keys %d–%d"
                .formatted(Words.rows(rows), table.keys().first(), table.keys().last()));
  }

  private Chunk chunk(Connection connection, PlannedTable table, long from, int count)
      throws SQLException {
    writer.write(connection, table, from, count);
    long first = table.keys().first() + from;
    KeyRange keys = new KeyRange(first, first + count - 1);
    Fingerprint written = ContentDigest.of(connection, table.live(), keys.filter());
    if (written.rows() != count) {
      throw new ChatOpsException(
          "%s were sent to %s and %d arrived; nothing of that part was kept. Look at the table's triggers, then undo the run."
              .formatted(Words.rows(count), table.name(), written.rows()));
    }
    Chunk chunk = run.loaded(table.name(), keys, written.digest());
    run.books().ledger().append(connection, chunk, RowDigests.read(connection, table.live(), keys));
    return chunk;
  }
}
