package com.terp.chatops.seed;

import com.terp.chatops.schema.ForeignKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Hands out work on tables to several workers: each when all it has to wait for is done, and first
 * the one that holds up the most rows behind it. After a failure it hands out none. Thread-safe.
 *
 * @param <T> the work
 */
final class WorkQueue<T> {
  private final Map<String, Task<T>> waiting = new LinkedHashMap<>();
  private final Map<String, Long> behind = new HashMap<>();
  private final Set<String> done = new HashSet<>();
  private @Nullable Throwable failure;

  /**
   * Work on one table.
   *
   * @param after the tables whose work comes first
   * @param rows how much it is
   */
  record Task<T>(String table, Set<String> after, long rows, T work) {
    Task {
      after = Set.copyOf(after);
    }
  }

  /**
   * @param tasks each behind those it waits for
   */
  WorkQueue(List<Task<T>> tasks) {
    tasks.forEach(task -> waiting.put(task.table(), task));
    for (Task<T> task : tasks.reversed()) {
      long own = behind.merge(task.table(), task.rows(), Long::sum);
      task.after().forEach(other -> behind.merge(other, own, Math::max));
    }
  }

  /**
   * Loads tables, each when all it refers to is loaded.
   *
   * @param tables parents first; references against this order are no reason to wait
   */
  static WorkQueue<PlannedTable> loading(List<PlannedTable> tables) {
    List<Task<PlannedTable>> tasks = new ArrayList<>();
    Set<String> before = new HashSet<>();
    for (PlannedTable table : tables) {
      Set<String> parents = references(table);
      parents.retainAll(before);
      tasks.add(new Task<>(table.name(), parents, table.plan().inserted(), table));
      before.add(table.name());
    }
    return new WorkQueue<>(tasks);
  }

  /** Waits for work that can be done; empty when there is no more, or some has failed. */
  synchronized Optional<Task<T>> next() throws InterruptedException {
    while (failure == null && !waiting.isEmpty()) {
      Optional<Task<T>> ready =
          waiting.values().stream()
              .filter(task -> done.containsAll(task.after()))
              .max(Comparator.comparingLong(task -> behind.getOrDefault(task.table(), 0L)));
      if (ready.isPresent()) {
        waiting.remove(ready.get().table());
        return ready;
      }
      wait();
    }
    return Optional.empty();
  }

  synchronized void done(Task<T> task) {
    done.add(task.table());
    notifyAll();
  }

  /** Stops handing out; the first failure is the one that counts. */
  synchronized void failed(Throwable cause) {
    if (failure == null) {
      failure = cause;
    } else if (!failure.equals(cause)) {
      failure.addSuppressed(cause);
    }
    notifyAll();
  }

  synchronized Optional<Throwable> failure() {
    return Optional.ofNullable(failure);
  }

  private static Set<String> references(PlannedTable table) {
    Set<String> names = new HashSet<>();
    table.live().foreignKeys().stream().map(ForeignKey::parent).forEach(names::add);
    for (SeedColumn<?> column : table.rows().columns()) {
      if (column.parent() != null) {
        names.add(column.parent());
      }
    }
    return names;
  }
}
