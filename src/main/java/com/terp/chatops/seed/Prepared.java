package com.terp.chatops.seed;

import com.terp.chatops.schema.LiveSchema;
import java.util.List;

/**
 * A plan with all it takes to carry it out.
 *
 * @param tables parents first
 */
record Prepared(
    SeedPlan plan,
    LiveSchema schema,
    List<PlannedTable> tables,
    BlastRadius radius,
    List<Derivation> derivations) {
  Prepared {
    tables = List.copyOf(tables);
    derivations = List.copyOf(derivations);
  }

  /** The tables that get rows, parents first. */
  List<PlannedTable> written() {
    return tables.stream().filter(t -> t.plan().inserted() > 0).toList();
  }
}
