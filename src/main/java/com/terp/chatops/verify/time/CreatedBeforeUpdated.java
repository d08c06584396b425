package com.terp.chatops.verify.time;

import com.terp.chatops.schema.Table;
import com.terp.chatops.verify.check.ColumnNames;
import com.terp.chatops.verify.check.Flaw;
import com.terp.chatops.verify.check.Scan;
import com.terp.chatops.verify.check.Snapshot;
import com.terp.chatops.verify.check.Weight;
import java.util.List;

/** Every table that says when its rows were made and last changed. */
final class CreatedBeforeUpdated extends Scan {
  CreatedBeforeUpdated() {
    super("No row is changed before it is made", Weight.RULE);
  }

  @Override
  protected String looksAt() {
    return "tables";
  }

  @Override
  protected List<Flaw> flaws(Snapshot snapshot, Table table) {
    return ColumnNames.created(table)
        .flatMap(created ->
            table
                .column("updated_at")
                .or(() -> table.column("updatedAt"))
                .filter(ColumnNames::isDay)
                .map(updated ->
                    new Flaw(
                        ColumnNames.in(updated) + " < " + ColumnNames.in(created),
                        "rows of %s changed before they were made".formatted(table.name()))))
        .stream()
        .toList();
  }
}
