package com.terp.chatops.seed;

import com.terp.chatops.db.LocalInfile;
import com.terp.chatops.ledger.Crew;
import com.terp.chatops.ledger.FencedSession;
import com.terp.chatops.ledger.WorkQueue;
import com.terp.chatops.run.CancelledException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Writes the planned rows: several tables at once, each on a connection of its own, in the order of
 * their references. The first failure stops them all between two chunks.
 */
final class Loading {
  private final SeedRun run;
  private final LoadLimits limits;

  Loading(SeedRun run, LoadLimits limits) {
    this.run = run;
    this.limits = limits;
  }

  /**
   * Writes all rows.
   *
   * @param tables those with rows to write, parents first
   */
  void load(List<PlannedTable> tables) throws SQLException {
    ChunkWriter writer = writer(run.session().connection(), limits);
    WorkQueue<PlannedTable> queue = LoadOrder.of(tables);
    Crew<PlannedTable> crew =
        new Crew<>(
            "run-%s-load".formatted(run.id()), limits.connections(), run.session()::makeSure);
    crew.work(queue, () -> new Hand(run.session().loader(), writer, queue));
  }

  /** The quickest way the server allows. */
  static ChunkWriter writer(Connection connection, LoadLimits limits) throws SQLException {
    return switch (limits.way()) {
      case INSERT -> new InsertWriter(limits);
      case QUICKEST ->
          LocalInfile.allowed(connection) ? new LoadDataWriter(limits) : new InsertWriter(limits);
    };
  }

  /** A connection, with a thread that makes the next rows meanwhile. */
  private final class Hand implements Crew.Hand<PlannedTable> {
    private final FencedSession session;
    private final ChunkWriter writer;
    private final WorkQueue<PlannedTable> queue;
    private final ExecutorService maker =
        Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name(Thread.currentThread().getName() + "-rows").factory());

    Hand(FencedSession session, ChunkWriter writer, WorkQueue<PlannedTable> queue) {
      this.session = session;
      this.writer = writer;
      this.queue = queue;
    }

    @Override
    public void take(PlannedTable table) throws SQLException, InterruptedException {
      if (table.numbered()) {
        new TableLoad(run, session, writer, table).load(maker, this::checkpoint);
      } else {
        checkpoint();
        new ListedLoad(run, session, table).load();
      }
    }

    private void checkpoint() {
      run.context().checkpoint();
      if (queue.failure().isPresent()) {
        throw new CancelledException("Another table failed.");
      }
    }

    @Override
    public void close() {
      maker.close();
      session.close();
    }
  }
}
