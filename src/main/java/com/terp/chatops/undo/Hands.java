package com.terp.chatops.undo;

import com.terp.chatops.ledger.FencedSession;
import com.terp.chatops.run.RunContext;
import com.terp.chatops.undo.UndoSteps.Phase;
import com.terp.chatops.undo.UndoSteps.Work;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Does the steps of a phase on several connections at once, each step in a transaction of its own.
 * The first failure stops them all between two steps.
 */
final class Hands {
  private final RunContext context;
  private final FencedSession session;
  private final int hands;
  private long rows;

  /**
   * @param session opens the connections, and is not used itself
   * @param hands how many, from 1
   */
  Hands(RunContext context, FencedSession session, int hands) {
    this.context = context;
    this.session = session;
    this.hands = hands;
  }

  /**
   * Does all of it.
   *
   * @throws SQLException the first failure, if it was one of SQL; all have stopped by then
   */
  void work(Phase phase) throws SQLException {
    Queue queue = new Queue(phase);
    List<Thread> threads = new ArrayList<>();
    for (int i = 1; i <= Math.min(hands, phase.work().size()); i++) {
      threads.add(
          Thread.ofPlatform()
              .name("run-%s-undo-%d".formatted(context.id(), i))
              .start(() -> work(queue)));
    }
    awaitAll(threads, queue);
    queue.rethrow();
  }

  // Whatever goes wrong on a thread is the caller's to tell.
  private void work(Queue queue) {
    try (FencedSession own = session.hand()) {
      Optional<Work> work = queue.next();
      while (work.isPresent()) {
        context.checkpoint();
        took(own.chunk(work.get().step()::on));
        queue.done(work.get());
        work = queue.next();
      }
    } catch (Throwable e) {
      queue.failed(e);
    }
  }

  private synchronized void took(long more) {
    rows += more;
    context.done(rows);
  }

  private static void awaitAll(List<Thread> threads, Queue queue) {
    boolean interrupted = false;
    for (Thread thread : threads) {
      while (thread.isAlive()) {
        try {
          thread.join();
        } catch (InterruptedException e) {
          queue.failed(e);
          interrupted = true;
        }
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Hands out work whose tables to wait for are done. */
  private static final class Queue {
    private final List<Work> waiting;
    private final Map<String, Set<String>> waitsFor;
    private final Map<String, Integer> open = new HashMap<>();
    private @Nullable Throwable failure;

    Queue(Phase phase) {
      waiting = new ArrayList<>(phase.work());
      waitsFor = phase.waitsFor();
      phase.work().forEach(work -> open.merge(work.table(), 1, Integer::sum));
    }

    synchronized Optional<Work> next() throws InterruptedException {
      while (failure == null && !waiting.isEmpty()) {
        Optional<Work> ready = waiting.stream().filter(this::ready).findFirst();
        if (ready.isPresent()) {
          waiting.remove(ready.get());
          return ready;
        }
        wait();
      }
      return Optional.empty();
    }

    private boolean ready(Work work) {
      return waitsFor.getOrDefault(work.table(), Set.of()).stream()
          .noneMatch(table -> open.getOrDefault(table, 0) > 0);
    }

    synchronized void done(Work work) {
      open.merge(work.table(), -1, Integer::sum);
      notifyAll();
    }

    synchronized void failed(Throwable cause) {
      if (failure == null) {
        failure = cause;
      } else if (!failure.equals(cause)) {
        failure.addSuppressed(cause);
      }
      notifyAll();
    }

    synchronized void rethrow() throws SQLException {
      switch (failure) {
        case null -> {}
        case SQLException e -> throw e;
        case RuntimeException e -> throw e;
        case Error e -> throw e;
        default -> throw new IllegalStateException("undoing stopped", failure);
      }
    }
  }
}
