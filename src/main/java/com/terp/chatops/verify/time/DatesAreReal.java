package com.terp.chatops.verify.time;

import com.terp.chatops.schema.Table;
import com.terp.chatops.verify.check.ColumnNames;
import com.terp.chatops.verify.check.Flaw;
import com.terp.chatops.verify.check.Scan;
import com.terp.chatops.verify.check.Snapshot;
import com.terp.chatops.verify.check.Weight;
import java.util.List;

/** Zero dates, which servers take while they are not strict. */
final class DatesAreReal extends Scan {
  DatesAreReal() {
    super("Every date is a day of the calendar", Weight.RULE);
  }

  @Override
  protected List<Flaw> flaws(Snapshot snapshot, Table table) {
    return table.columns().stream()
        .filter(ColumnNames::isDay)
        .map(column ->
            new Flaw(
                "(%1$s < '1000-01-01' OR MONTH(%1$s) = 0 OR DAYOFMONTH(%1$s) = 0)"
                    .formatted(ColumnNames.in(column)),
                "rows of %s whose %s is no day".formatted(table.name(), column.name())))
        .toList();
  }
}
