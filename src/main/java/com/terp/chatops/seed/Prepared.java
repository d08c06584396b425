package com.terp.chatops.seed;

import com.terp.chatops.schema.LiveSchema;
import java.util.List;
import java.util.Set;

/**
 * A plan with all it takes to carry it out.
 *
 * @param tables parents first
 * @param cleared those that are emptied first
 * @param differences of reconciled tables from the profile, one sentence each
 */
record Prepared(
    SeedPlan plan,
    LiveSchema schema,
    List<PlannedTable> tables,
    Set<String> cleared,
    BlastRadius radius,
    List<Derivation> derivations,
    List<String> differences) {
  Prepared {
    tables = List.copyOf(tables);
    cleared = Set.copyOf(cleared);
    derivations = List.copyOf(derivations);
    differences = List.copyOf(differences);
  }

  /** The tables that get rows, parents first. */
  List<PlannedTable> written() {
    return tables.stream().filter(t -> t.plan().inserted() > 0).toList();
  }
}
