package com.terp.chatops.verify.time;

import com.terp.chatops.schema.Table;
import com.terp.chatops.verify.check.ColumnNames;
import com.terp.chatops.verify.check.Flaw;
import com.terp.chatops.verify.check.Scan;
import com.terp.chatops.verify.check.Snapshot;
import com.terp.chatops.verify.check.Weight;
import java.util.List;

/** Every table that says when its rows were made and deleted. */
final class DeletedAfterCreated extends Scan {
  DeletedAfterCreated() {
    super("No row is deleted before it is made", Weight.RULE);
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
                .column("deleted_at")
                .or(() -> table.column("deletedAt"))
                .filter(ColumnNames::isDay)
                .map(deleted ->
                    new Flaw(
                        ColumnNames.in(deleted) + " < " + ColumnNames.in(created),
                        "rows of %s deleted before they were made".formatted(table.name()))))
        .stream()
        .toList();
  }
}
