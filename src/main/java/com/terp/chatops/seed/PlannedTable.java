package com.terp.chatops.seed;

import com.terp.chatops.ledger.KeyRange;
import com.terp.chatops.schema.Table;
import java.util.List;

/**
 * A table of a profile with everything decided.
 *
 * @param rows its rows, their keys final
 * @param live the table as it is on the server
 * @param missing for {@link TableRole#REFERENCE} the indexes of the rows to write, ascending; else
 *     empty
 * @param kept for {@link TableRole#REFERENCE} the keys of the rows that are there already; else
 *     empty
 * @param plan what happens to it
 */
record PlannedTable(
    TableRows<?> rows, Table live, List<Long> missing, List<Long> kept, TablePlan plan) {
  PlannedTable {
    missing = List.copyOf(missing);
    kept = List.copyOf(kept);
  }

  String name() {
    return rows.table();
  }

  String keyColumn() {
    return rows.columns().getFirst().name();
  }

  /** Whether the plan numbers its rows. */
  boolean numbered() {
    return rows.numbered();
  }

  /** The keys it will write; call only where it writes some and is numbered. */
  KeyRange keys() {
    return new KeyRange(plan.firstKey(), plan.lastKey());
  }

  /** The index of the n-th row to write; where some are there already, the last ones are left. */
  long index(long nth) {
    return rows.role() == TableRole.REFERENCE
        ? missing.get((int) nth)
        : rows.count() - plan.inserted() + nth;
  }
}
