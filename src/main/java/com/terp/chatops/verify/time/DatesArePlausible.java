package com.terp.chatops.verify.time;

import com.terp.chatops.schema.Table;
import com.terp.chatops.verify.check.ColumnNames;
import com.terp.chatops.verify.check.Flaw;
import com.terp.chatops.verify.check.Scan;
import com.terp.chatops.verify.check.Snapshot;
import com.terp.chatops.verify.check.Weight;
import java.util.List;
import java.util.Set;

/** Timestamps end in 2038, and nothing here is older than its owners. */
final class DatesArePlausible extends Scan {
  private static final Set<String> OLDER = Set.of("birth", "birthday", "dob", "founded");

  DatesArePlausible() {
    super("Dates lie between 1990 and 2037", Weight.HINT);
  }

  @Override
  protected List<Flaw> flaws(Snapshot snapshot, Table table) {
    return table.columns().stream()
        .filter(column -> ColumnNames.isDay(column) && !ColumnNames.speaksOf(column, OLDER))
        .map(column ->
            new Flaw(
                "((%1$s >= '1000-01-01' AND %1$s < '1990-01-01') OR %1$s >= '2038-01-01')"
                    .formatted(ColumnNames.in(column)),
                "rows of %s whose %s is far off".formatted(table.name(), column.name())))
        .toList();
  }
}
