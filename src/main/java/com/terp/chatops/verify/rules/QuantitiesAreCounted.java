package com.terp.chatops.verify.rules;

import com.terp.chatops.schema.Table;
import com.terp.chatops.verify.check.ColumnNames;
import com.terp.chatops.verify.check.Flaw;
import com.terp.chatops.verify.check.Scan;
import com.terp.chatops.verify.check.Snapshot;
import com.terp.chatops.verify.check.Weight;
import java.util.List;
import java.util.Set;

/** Columns that count something, less those that say how a count changed. */
final class QuantitiesAreCounted extends Scan {
  private static final Set<String> COUNTS = Set.of("quantity", "qty", "count");
  private static final Set<String> CHANGES =
      Set.of("change", "difference", "diff", "delta", "adjustment", "variance", "after", "before");

  QuantitiesAreCounted() {
    super("No count and no quantity is negative", Weight.RULE);
  }

  @Override
  protected List<Flaw> flaws(Snapshot snapshot, Table table) {
    return table.columns().stream()
        .filter(column -> ColumnNames.isNumber(column) && ColumnNames.speaksOf(column, COUNTS))
        .filter(column -> !ColumnNames.speaksOf(column, CHANGES))
        .map(column ->
            new Flaw(
                ColumnNames.in(column) + " < 0",
                "rows of %s whose %s is negative".formatted(table.name(), column.name())))
        .toList();
  }
}
