package com.terp.chatops.seed;

import com.terp.chatops.ledger.WorkQueue;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Loads tables, each when all it refers to is loaded. */
final class LoadOrder {
  private LoadOrder() {}

  /**
   * Queues them.
   *
   * @param tables parents first; references against this order are no reason to wait
   */
  static WorkQueue<PlannedTable> of(List<PlannedTable> tables) {
    return new WorkQueue<>(
        tables.stream()
            .map(table ->
                new WorkQueue.Task<>(
                    table.name(), references(table), table.plan().inserted(), table))
            .toList());
  }

  private static Set<String> references(PlannedTable table) {
    Set<String> names = new HashSet<>(table.live().parents());
    for (SeedColumn<?> column : table.rows().columns()) {
      if (column.parent() != null) {
        names.add(column.parent());
      }
    }
    return names;
  }
}
