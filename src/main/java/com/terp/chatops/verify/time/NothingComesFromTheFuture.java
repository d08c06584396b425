package com.terp.chatops.verify.time;

import com.terp.chatops.schema.Table;
import com.terp.chatops.verify.check.ColumnNames;
import com.terp.chatops.verify.check.Flaw;
import com.terp.chatops.verify.check.Scan;
import com.terp.chatops.verify.check.Snapshot;
import com.terp.chatops.verify.check.Weight;
import java.util.List;

/** A day is left for clocks and time zones. */
final class NothingComesFromTheFuture extends Scan {
  NothingComesFromTheFuture() {
    super("Nothing was made tomorrow", Weight.RULE);
  }

  @Override
  protected String looksAt() {
    return "tables";
  }

  @Override
  protected List<Flaw> flaws(Snapshot snapshot, Table table) {
    return ColumnNames.created(table).stream()
        .map(created ->
            new Flaw(
                ColumnNames.in(created) + " > DATE_ADD(CURRENT_TIMESTAMP, INTERVAL 1 DAY)",
                "rows of %s made in the future".formatted(table.name())))
        .toList();
  }
}
