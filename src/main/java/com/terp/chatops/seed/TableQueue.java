package com.terp.chatops.seed;

import com.terp.chatops.schema.ForeignKey;
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
 * Hands out tables to several workers: each when all it refers to is loaded, and first the one that
 * holds up the most rows behind it. After a failure it hands out none. Thread-safe.
 */
final class TableQueue {
  private final Map<String, PlannedTable> waiting = new LinkedHashMap<>();
  private final Map<String, Set<String>> parents = new HashMap<>();
  private final Map<String, Long> behind = new HashMap<>();
  private final Set<String> loaded = new HashSet<>();
  private @Nullable Throwable failure;

  /**
   * @param tables parents first; references against this order are no reason to wait
   */
  TableQueue(List<PlannedTable> tables) {
    Set<String> before = new HashSet<>();
    for (PlannedTable table : tables) {
      Set<String> mine = references(table);
      mine.retainAll(before);
      parents.put(table.name(), mine);
      waiting.put(table.name(), table);
      before.add(table.name());
    }
    for (PlannedTable table : tables.reversed()) {
      long own = behind.merge(table.name(), table.plan().inserted(), Long::sum);
      parents(table.name()).forEach(p -> behind.merge(p, own, Math::max));
    }
  }

  /** Waits for a table that can be loaded; empty when there are no more, or one has failed. */
  synchronized Optional<PlannedTable> next() throws InterruptedException {
    while (failure == null && !waiting.isEmpty()) {
      Optional<PlannedTable> ready =
          waiting.values().stream()
              .filter(table -> loaded.containsAll(parents(table.name())))
              .max(Comparator.comparingLong(table -> behind.getOrDefault(table.name(), 0L)));
      if (ready.isPresent()) {
        waiting.remove(ready.get().name());
        return ready;
      }
      wait();
    }
    return Optional.empty();
  }

  synchronized void loaded(PlannedTable table) {
    loaded.add(table.name());
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

  private Set<String> parents(String table) {
    return parents.getOrDefault(table, Set.of());
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
