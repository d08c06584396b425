package com.terp.chatops.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Hands out work on tables to several workers: each piece when the tables it has to wait for are
 * done, and first the one that holds up the most rows behind it. After a failure it hands out none.
 * Thread-safe.
 *
 * @param <T> the work
 */
public final class WorkQueue<T> {
  private final List<Task<T>> waiting = new ArrayList<>();
  private final Map<String, Long> behind = new HashMap<>();
  private final Map<String, Integer> open = new HashMap<>();
  private final int size;
  private @Nullable Throwable failure;

  /**
   * A piece of work on one table, which may have several.
   *
   * @param after the tables whose work comes first, where any of it is listed before this table's
   * @param rows how much it is
   */
  public record Task<T>(String table, Set<String> after, long rows, T work) {
    public Task {
      after = Set.copyOf(after);
    }
  }

  /**
   * Takes work in.
   *
   * @param tasks each table behind those it waits for; what is asked for against this order is no
   *     reason to wait, which opens circles
   */
  public WorkQueue(List<Task<T>> tasks) {
    for (Task<T> task : tasks) {
      Set<String> earlier = new HashSet<>(task.after());
      earlier.retainAll(open.keySet());
      earlier.remove(task.table());
      waiting.add(new Task<>(task.table(), earlier, task.rows(), task.work()));
      open.merge(task.table(), 1, Integer::sum);
    }
    size = waiting.size();
    for (Task<T> task : waiting.reversed()) {
      long own = behind.merge(task.table(), task.rows(), Long::sum);
      task.after().forEach(other -> behind.merge(other, own, Math::max));
    }
  }

  /** How many pieces were taken in. */
  int size() {
    return size;
  }

  /** Waits for work that can be done; empty when there is no more, or some has failed. */
  public synchronized Optional<Task<T>> next() throws InterruptedException {
    while (failure == null && !waiting.isEmpty()) {
      Optional<Task<T>> ready =
          waiting.stream()
              .filter(task -> task.after().stream().allMatch(this::isDone))
              .max(Comparator.comparingLong(task -> behind.getOrDefault(task.table(), 0L)));
      if (ready.isPresent()) {
        waiting.remove(ready.get());
        return ready;
      }
      wait();
    }
    return Optional.empty();
  }

  private boolean isDone(String table) {
    return open.getOrDefault(table, 0) == 0;
  }

  public synchronized void done(Task<T> task) {
    open.merge(task.table(), -1, Integer::sum);
    notifyAll();
  }

  /** Stops handing out; the first failure is the one that counts. */
  public synchronized void failed(Throwable cause) {
    if (failure == null) {
      failure = cause;
    } else if (!failure.equals(cause)) {
      failure.addSuppressed(cause);
    }
    notifyAll();
  }

  public synchronized Optional<Throwable> failure() {
    return Optional.ofNullable(failure);
  }
}
