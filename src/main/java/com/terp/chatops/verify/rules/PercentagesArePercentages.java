package com.terp.chatops.verify.rules;

import com.terp.chatops.schema.Table;
import com.terp.chatops.verify.check.ColumnNames;
import com.terp.chatops.verify.check.Flaw;
import com.terp.chatops.verify.check.Scan;
import com.terp.chatops.verify.check.Snapshot;
import com.terp.chatops.verify.check.Weight;
import java.util.List;
import java.util.Set;

/**
 * Columns that say percent, less those that measure a change or may go beyond: margins and markups,
 * which only stay below 100, and the use of a credit, which may not.
 */
final class PercentagesArePercentages extends Scan {
  private static final Set<String> PERCENT = Set.of("percent", "percentage", "percentile");
  private static final Set<String> ANY = Set.of("change", "utilization", "markup", "growth");
  private static final Set<String> BELOW = Set.of("margin");

  PercentagesArePercentages() {
    super("Shares lie between 0 and 100 percent", Weight.RULE);
  }

  @Override
  protected List<Flaw> flaws(Snapshot snapshot, Table table) {
    return table.columns().stream()
        .filter(column -> ColumnNames.isNumber(column) && ColumnNames.speaksOf(column, PERCENT))
        .filter(column -> !ColumnNames.speaksOf(column, ANY))
        .map(column ->
            new Flaw(
                ColumnNames.speaksOf(column, BELOW)
                    ? ColumnNames.in(column) + " > 100"
                    : ColumnNames.in(column) + " NOT BETWEEN 0 AND 100",
                "rows of %s whose %s is no share".formatted(table.name(), column.name())))
        .toList();
  }
}
