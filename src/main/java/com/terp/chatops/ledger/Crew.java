package com.terp.chatops.ledger;

import com.terp.chatops.ledger.WorkQueue.Task;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Threads that take work from a queue until it is empty or one of them fails.
 *
 * @param <T> the work
 */
public final class Crew<T> {
  /** Often enough for every silence a session of ours may keep. */
  private static final Duration PAUSE = Duration.ofMinutes(1);

  private final String name;
  private final int hands;
  private final Meanwhile meanwhile;
  private final Duration pause;

  /**
   * Describes a crew; it comes together for each queue anew.
   *
   * @param name what its threads are called
   * @param hands how many there are at most, from 1
   */
  public Crew(String name, int hands) {
    this(name, hands, () -> {});
  }

  /**
   * The same.
   *
   * @param meanwhile done minute by minute by the thread that waits for the others, whose session
   *     would be forgotten by the server otherwise
   */
  public Crew(String name, int hands, Meanwhile meanwhile) {
    this(name, hands, meanwhile, PAUSE);
  }

  Crew(String name, int hands, Meanwhile meanwhile, Duration pause) {
    this.name = name;
    this.hands = hands;
    this.meanwhile = meanwhile;
    this.pause = pause;
  }

  /** What is done while others work; its failure stops them. */
  @FunctionalInterface
  public interface Meanwhile {
    void run() throws SQLException;
  }

  /** What one thread works with. */
  public interface Hand<T> extends AutoCloseable {
    void take(T work) throws SQLException, InterruptedException;

    @Override
    void close();
  }

  /** Equips a thread, on that thread. */
  @FunctionalInterface
  public interface Hiring<T> {
    Hand<T> hire() throws SQLException;
  }

  /**
   * Works the queue off.
   *
   * @throws SQLException the first failure, if it was one of SQL; all hands have stopped by then
   */
  public void work(WorkQueue<T> queue, Hiring<T> hiring) throws SQLException {
    List<Thread> threads = new ArrayList<>();
    for (int i = 1; i <= Math.min(hands, queue.size()); i++) {
      threads.add(
          Thread.ofPlatform().name("%s-%d".formatted(name, i)).start(() -> work(hiring, queue)));
    }
    awaitAll(threads, queue);
    Optional<Throwable> failure = queue.failure();
    if (failure.isPresent()) {
      throw thrown(failure.get());
    }
  }

  // Whatever goes wrong on a thread is the caller's to tell.
  private static <T> void work(Hiring<T> hiring, WorkQueue<T> queue) {
    try (Hand<T> hand = hiring.hire()) {
      Optional<Task<T>> task = queue.next();
      while (task.isPresent()) {
        hand.take(task.get().work());
        queue.done(task.get());
        task = queue.next();
      }
    } catch (Throwable e) {
      queue.failed(e);
    }
  }

  private void awaitAll(List<Thread> threads, WorkQueue<?> queue) {
    boolean interrupted = false;
    for (Thread thread : threads) {
      while (thread.isAlive()) {
        try {
          if (!thread.join(pause)) {
            meanwhile.run();
          }
        } catch (SQLException | RuntimeException e) {
          queue.failed(e);
        } catch (InterruptedException e) {
          // They stop after their chunks, and use what the caller would close.
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
      default -> new IllegalStateException("the work stopped", failure);
    };
  }
}
