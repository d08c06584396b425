package com.terp.chatops.seed;

import com.terp.chatops.ledger.Chunk;
import com.terp.chatops.ledger.KeyRange;
import com.terp.chatops.ledger.LiveRows;
import com.terp.chatops.ledger.RowDigests;
import com.terp.chatops.ledger.Sql;
import com.terp.chatops.run.RunId;
import com.terp.chatops.run.Words;
import com.terp.chatops.schema.LiveSchema;
import com.terp.chatops.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Computes what follows from the loaded rows, on rows of the seed's own runs alone. */
final class Deriving {
  private final SeedRun run;
  private final LiveSchema schema;
  private final List<RunId> runs;

  /**
   * @param runs those that loaded the rows, the earlier first
   */
  Deriving(SeedRun run, LiveSchema schema, List<RunId> runs) {
    this.run = run;
    this.schema = schema;
    this.runs = List.copyOf(runs);
  }

  /** Runs all derivations, in order: one step of the run. */
  void derive(List<Derivation> derivations) throws SQLException {
    run.context().begin("totals", derivations.size());
    List<Chunk> loaded = new ArrayList<>();
    for (RunId id : runs) {
      run.books().ledger().open(run.session().connection(), id).stream()
          .filter(chunk -> chunk.kind() == Chunk.Kind.LOADED)
          .forEach(loaded::add);
    }
    int done = 0;
    for (Derivation derivation : derivations) {
      for (Chunk chunk : loaded) {
        if (chunk.table().equals(derivation.table())) {
          run.context().checkpoint();
          run.session().chunk(c -> derive(c, derivation, chunk));
        }
      }
      run.context().done(++done);
    }
    run.context().end(Words.counted(done, "total") + " worked out from the loaded rows");
  }

  private long derive(Connection connection, Derivation derivation, Chunk chunk)
      throws SQLException {
    KeyRange keys = chunk.keys();
    Table table = schema.table(chunk.table());
    requireAsLoaded(connection, table, chunk);
    long rows = Sql.of(derivation.sql(), keys.first(), keys.last()).update(connection);
    run.books().ledger().refresh(connection, chunk, keys, table);
    return rows;
  }

  /**
   * The ledger is about to take the rows for ours as they are now, so nobody else may have changed
   * one since it was loaded: locked first, then compared with the entry as it is by now, which an
   * earlier derivation may have refreshed.
   */
  private void requireAsLoaded(Connection connection, Table table, Chunk chunk)
      throws SQLException {
    KeyRange keys = chunk.keys();
    LiveRows live = new LiveRows(table);
    Sql.of(
            "SELECT %s FROM %s WHERE %s BETWEEN ? AND ? FOR UPDATE"
                .formatted(live.key(), live.name(), live.key()),
            keys.first(),
            keys.last())
        .column(connection);
    byte[] now = RowDigests.read(connection, table, keys);
    if (!Arrays.equals(now, run.books().ledger().rowDigests(connection, chunk))) {
      throw new Interference(
          table.name(), "rows that this run had loaded were changed or deleted meanwhile");
    }
  }
}
