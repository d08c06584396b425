package com.terp.chatops.seed;

import com.terp.chatops.db.LocalInfile;
import com.terp.chatops.ledger.FencedSession;
import com.terp.chatops.run.CancelledException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;

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
    ChunkWriter writer =
        LocalInfile.allowed(run.session().connection())
            ? new LoadDataWriter(limits)
            : new InsertWriter(limits);
    TableQueue queue = new TableQueue(tables);
    int workers = Math.min(limits.connections(), tables.size());
    List<Thread> threads = new ArrayList<>();
    for (int i = 1; i <= workers; i++) {
      threads.add(
          Thread.ofPlatform()
              .name("run-%s-load-%d".formatted(run.id(), i))
              .start(() -> work(queue, writer)));
    }
    awaitAll(threads, queue);
    Optional<Throwable> failure = queue.failure();
    if (failure.isPresent()) {
      throw thrown(failure.get());
    }
  }

  // Whatever goes wrong in a worker is the run's to tell.
  @SuppressWarnings("CatchingUnchecked")
  private void work(TableQueue queue, ChunkWriter writer) {
    try (FencedSession session = run.session().loader();
        ExecutorService maker = Executors.newSingleThreadExecutor(maker())) {
      Optional<PlannedTable> table = queue.next();
      while (table.isPresent()) {
        load(session, writer, table.get(), maker, queue);
        queue.loaded(table.get());
        table = queue.next();
      }
    } catch (Throwable e) {
      queue.failed(e);
    }
  }

  private void load(
      FencedSession session,
      ChunkWriter writer,
      PlannedTable table,
      ExecutorService maker,
      TableQueue queue)
      throws SQLException, InterruptedException {
    if (table.numbered()) {
      new TableLoad(run, session, writer, table).load(maker, () -> checkpoint(queue));
    } else {
      checkpoint(queue);
      new ListedLoad(run, session, table).load();
    }
  }

  private static ThreadFactory maker() {
    return Thread.ofPlatform().name(Thread.currentThread().getName() + "-rows").factory();
  }

  private static void awaitAll(List<Thread> threads, TableQueue queue) {
    boolean interrupted = false;
    for (Thread thread : threads) {
      while (thread.isAlive()) {
        try {
          thread.join();
        } catch (InterruptedException e) {
          // They stop after their chunks, and use what we would close.
          queue.failed(e);
          interrupted = true;
        }
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static RuntimeException thrown(Throwable failure) throws SQLException {
    return switch (failure) {
      case SQLException e -> throw e;
      case RuntimeException e -> e;
      case Error e -> throw e;
      default -> new IllegalStateException("loading stopped", failure);
    };
  }

  private void checkpoint(TableQueue queue) {
    run.context().checkpoint();
    if (queue.failure().isPresent()) {
      throw new CancelledException("Another table failed.");
    }
  }
}
